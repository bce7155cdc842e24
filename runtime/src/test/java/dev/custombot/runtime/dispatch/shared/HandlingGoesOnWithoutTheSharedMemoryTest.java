package dev.custombot.runtime.dispatch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.MovingClock;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** While the store is away a message waits a moment at most, and what was handled meanwhile is known when it is back. */
class HandlingGoesOnWithoutTheSharedMemoryTest {

    private static final Uni<Void> DONE = Uni.createFrom().voidItem();

    private final Set<String> stored = new ConcurrentSkipListSet<>();
    private final List<String> asked = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T00:00:00Z"));
    private Uni<Void> answer = DONE;
    private final SharedMemory memory = new StoredMemory(id -> {
        asked.add(id);
        return answer.map(done -> stored.contains(id));
    }, id -> {
        asked.add(id);
        return answer.invoke(() -> stored.add(id));
    }, clock, new BotMetrics(meters, "bot"), CustomBotLog.LOG);

    @Test
    void whatWasAddedIsKnownToWhoeverAsks() {
        add("a");

        assertThat(contains("a")).isTrue();
        assertThat(contains("b")).isFalse();
    }

    @Test
    void aStoreThatFailsKnowsNothingAndIsLeftAlone() {
        stored.add("a");
        answer = away();

        assertThat(contains("a")).isFalse();
        assertThat(contains("a")).isFalse();
        add("b");
        assertThat(asked).containsExactly("a");
        assertThat(missed("look_up")).isEqualTo(2);
        assertThat(missed("late")).isEqualTo(1);
    }

    @Test
    void aStoreThatNeverAnswersIsWaitedForOnce() {
        stored.add("a");
        answer = Uni.createFrom().nothing();
        Instant begun = Instant.now();

        assertThat(contains("a")).isFalse();
        assertThat(contains("a")).isFalse();
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(StoredMemory.LONGEST_ANSWER);
        assertThat(asked).as("of the store").containsExactly("a");
    }

    @Test
    void whatWasHandledMeanwhileIsAddedWhenItAnswersAgain() {
        answer = away();
        for (int i = 0; i < StoredMemory.MOST_MISSED + 1; i++) {
            add("m-" + i);
        }
        assertThat(missed("lost")).isEqualTo(1);
        answer = DONE;
        add("early");
        assertThat(stored).isEmpty();

        clock.move(StoredMemory.REST);
        assertThat(contains("any")).isFalse();
        assertThat(stored).hasSize(StoredMemory.MOST_MISSED).contains("m-0", "m-9999");
        assertThat(contains("m-0")).isTrue();
    }

    @Test
    void whatCannotBeAddedThenIsAddedTheNextTime() {
        answer = away();
        add("a");
        add("b");
        clock.move(StoredMemory.REST);
        List<Uni<Void>> answers = new ArrayList<>(List.of(DONE, DONE, away()));
        answer = Uni.createFrom().deferred(() -> answers.remove(0));
        assertThat(contains("any")).isFalse();
        assertThat(stored).containsExactly("a");

        answer = DONE;
        clock.move(StoredMemory.REST);
        assertThat(contains("any")).isFalse();
        assertThat(stored).containsExactly("a", "b");
    }

    private boolean contains(String id) {
        return memory.contains(id).await().indefinitely();
    }

    private void add(String id) {
        memory.add(id).await().indefinitely();
    }

    private double missed(String outcome) {
        return meters.counter("custom.bot.deduplication.missed", "bot", "bot", "outcome", outcome).count();
    }

    private static Uni<Void> away() {
        return Uni.createFrom().failure(new IllegalStateException("away"));
    }
}
