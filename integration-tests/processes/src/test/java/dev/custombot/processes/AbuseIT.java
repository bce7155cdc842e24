package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request gets an answer other than its own, and none leaves anything behind. */
@Tag("abuse")
class AbuseIT {

    private static final long MOST_MEMORY_KB = 1_500_000;

    private final List<String> rows = new ArrayList<>();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void hostileRequestsAreBoring() throws Exception {
        try {
            play(Map.of(), Abuses.all());
            play(Map.of("callback.max-gzip-ratio", "20"), Abuses.compressed());
        } finally {
            String table = "|===\n|Abuse |Status |ms |MB |In flight afterwards\n\n" + String.join("\n", rows) + "\n|===\n";
            System.out.println(table);
            Files.writeString(Path.of(System.getProperty("abuse.table", "target/abuse.adoc")), table);
        }
        softly.assertAll();
    }

    private void play(Map<String, String> settings, List<Abuse> abuses) throws Exception {
        try (HostileTarget bot = HostileTarget.start(settings)) {
            for (Abuse abuse : abuses) {
                long begin = System.nanoTime();
                int status = abuse.play().on(bot.port());
                long millis = (System.nanoTime() - begin) / 1_000_000;
                bot.awaitNothingInFlight();
                long memory = bot.memoryKb();
                rows.add("|" + abuse.name() + " |" + status + " |" + millis + " |" + memory / 1_024 + " |0");
                softly.assertThat(status).as(abuse.name()).isIn(abuse.expected());
                softly.assertThat(memory).as("memory after " + abuse.name()).isLessThan(MOST_MEMORY_KB);
            }
            assertThat(new RawRequest(0, Abuses.good()).on(bot.port())).as("a good callback afterwards").isEqualTo(202);
            bot.awaitNothingInFlight();
            assertThat(bot.inFlight()).as("a gauge of callbacks and one of their bytes, for each of two bots").hasSize(4);
        }
    }
}
