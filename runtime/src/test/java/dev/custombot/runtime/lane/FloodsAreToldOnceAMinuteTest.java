package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Uni;

/** When all conversations are flooded, because a hub or a handler stands still, the log is not: one is named a minute, the others counted. */
class FloodsAreToldOnceAMinuteTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Partitions partitions = new Partitions();
    private Instant now = Instant.EPOCH;
    private long offset;
    private final WaitingRecords waiting = new WaitingRecords(WaitingLimits.of(1),
            (partition, offsets) -> Uni.createFrom().nothing(),
            (record, tenure) -> Uni.createFrom().nothing(), new RareLines(clock()),
            CustomBotLog.of("returns"));

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ZERO, CustomBotLog.of("test"));
        }
    }

    @Test
    void oneIsNamedAndTheOthersAreCounted() {
        IntStream.range(0, 50).forEach(number -> flood("c-" + number));
        assertThat(logged.lines("CBOT")).containsExactly(line("c-0", 0));

        now = now.plusSeconds(61);
        flood("c-50");

        assertThat(logged.lines("CBOT")).containsExactly(line("c-0", 0), line("c-50", 49));
        assertThat(logged.levels("CBOT00413")).containsOnly("WARN");
    }

    private static String line(String conversation, int others) {
        return "[returns] CBOT00413: Conversation " + conversation
                + " is flooded: more than 100 of its messages wait; the others "
                + "are read when their turn comes (" + others + " more conversations since the last such line)";
    }

    private void flood(String conversation) {
        for (int i = 0; i < 150; i++) {
            waiting.admit(conversation, PARTITION, offset++, partitions.ofOrNew(PARTITION), () -> Uni.createFrom().nothing())
                    .subscribe().with(done -> {}, later -> {});
        }
    }

    private Clock clock() {
        return new ShownClock(() -> now);
    }
}
