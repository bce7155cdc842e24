package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who copies settings from the guide or the README gets what they promise: a key that was renamed is renamed there, too. */
class EverySettingThatIsShownIsAKeyTest {

    private static final ConfigurationKeys KEYS = ConfigurationKeys.ofTheReference();
    /** A line of a file of properties, perhaps for a profile. */
    private static final Pattern LINE = Pattern.compile("(?:%[\\w,-]+\\.)?quarkus\\.custom-bot\\.([^=\\s]+)\\s*=.*");

    @Test
    void inBlocksOfProperties() {
        List<String> set = pages().flatMap(page -> page.listings("properties").stream()).map(LINE::matcher)
                .filter(line -> line.matches()).map(line -> line.group(1)).toList();

        assertThat(set).hasSizeGreaterThan(40);
        assertThat(set).filteredOn(key -> !KEYS.has(key)).isEmpty();
    }

    /** In sentences, commands and references to other settings a group of them may be named, too. */
    @Test
    void whereverItIsNamedInFull() {
        List<String> named = pages().flatMap(page -> page.lines().stream())
                .flatMap(line -> ConfigurationKeys.NAMED.matcher(line).results()).map(found -> found.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(90);
        assertThat(named).filteredOn(name -> !KEYS.begin(name)).isEmpty();
    }

    @Test
    void onlyWhatIsInTheReferenceIsOne() {
        assertThat(
                List.of("hub.url", "\"shop\".hub.url", "reply.outcomes.\"400-999\"", "registration.participant.intents.order",
                        "devservices.emulator-port"))
                .allMatch(KEYS::has);
        assertThat(List.of("hub.uri", "shop.hub.url", "hub", "\"shop\".devservices.emulator-port", "hub.url.more"))
                .noneMatch(KEYS::has);
        assertThat(KEYS.begin("callback.authentication")).isTrue();
        assertThat(KEYS.begin("callback.authorization")).isFalse();
    }

    private static Stream<Page> pages() {
        return Stream.concat(Page.all().stream(), Stream.of(Page.of(Path.of("../README.md"))));
    }
}
