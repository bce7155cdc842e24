package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.MovingClock;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;

/** A message is known for the window, whatever the other partitions have, and a million of them take less than 64 MB. */
class KnownMessagesTest {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T00:00:00Z"));

    @Test
    void aMillionIdsTakeLessThan64MegabytesAndAreAllKnown() {
        KnownMessages known = known(1_000_000);
        List<Integer> partitions = IntStream.range(0, 10).boxed().toList();
        known.own(partitions);
        for (int i = 0; i < 1_000_000; i++) {
            known.add(i % 10, message("c-" + i % 5_000, "m-" + i));
        }

        assertThat(known.size()).isEqualTo(1_000_000);
        assertThat(known.bytes()).isLessThan(64L * 1024 * 1024);
        assertThat(known.contains(0, message("c-0", "m-0"))).isTrue();
        assertThat(known.contains(9, message("c-4999", "m-999999"))).isTrue();
        assertThat(known.coveredWindow()).isEqualTo(WINDOW);
    }

    @Test
    void aBusyPartitionMakesNoOtherForget() {
        KnownMessages known = known(100);
        known.own(List.of(1, 2));
        known.add(1, message("c", "first"));
        clock.move(Duration.ofSeconds(60));
        for (int i = 0; i < 1_000; i++) {
            known.add(2, message("c", "m-" + i));
        }

        assertThat(known.contains(1, message("c", "first"))).isTrue();
        assertThat(known.contains(2, message("c", "m-0"))).isFalse();
        assertThat(known.contains(2, message("c", "m-999"))).isTrue();
        assertThat(known.coveredWindow()).as("the busy one covers nothing of a minute").isZero();
    }

    @Test
    void whatIsOlderThanTheWindowIsHandledAgainAndKnownAnew() {
        KnownMessages known = known(100);
        known.add(1, message("c", "m"));
        clock.move(WINDOW);
        assertThat(known.contains(1, message("c", "m"))).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(known.contains(1, message("c", "m"))).isFalse();

        known.add(1, message("c", "m"));
        clock.move(WINDOW);
        assertThat(known.contains(1, message("c", "m"))).isTrue();
    }

    @Test
    void theSameIdInAnotherConversationIsAnotherMessage() {
        KnownMessages known = known(100);
        known.add(1, message("a", "m"));

        assertThat(known.contains(1, message("b", "m"))).isFalse();
    }

    @Test
    void partitionsThatAreAnothersAreForgotten() {
        KnownMessages known = known(100);
        known.own(List.of(1, 2));
        known.add(1, message("c", "m"));
        known.own(List.of(2));
        known.own(List.of(1, 2));

        assertThat(known.contains(1, message("c", "m"))).isFalse();
    }

    private KnownMessages known(int maxEntries) {
        return new KnownMessages(WINDOW, maxEntries, clock, CustomBotLog.LOG);
    }

    private static CallbackRecord message(String conversation, String id) {
        return Records.withId(id, Records.callback(conversation, "text", "customer", new byte[0]));
    }
}
