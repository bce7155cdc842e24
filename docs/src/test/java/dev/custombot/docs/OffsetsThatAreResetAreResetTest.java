package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Without all of these the command changes nothing, and says so to nobody in a hurry. */
class OffsetsThatAreResetAreResetTest {

    private static final Pattern COMMAND = Pattern.compile("kafka-consumer-groups[^`]*--reset-offsets[^`]*");

    @Test
    void byAWholeCommand() {
        List<String> commands = Page.all().stream().flatMap(page -> page.lines().stream())
                .flatMap(line -> COMMAND.matcher(line).results()).map(found -> found.group()).toList();

        assertThat(commands).isNotEmpty().allSatisfy(
                command -> assertThat(command).contains("--bootstrap-server ", "--group ", "--topic ", "--execute"));
    }
}
