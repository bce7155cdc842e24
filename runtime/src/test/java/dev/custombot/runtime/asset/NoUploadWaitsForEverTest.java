package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.MovingClock;
import io.smallrye.mutiny.Uni;

/** A hub that never takes another file is asked for some minutes, whatever each try takes: its conversation waits, and so does a place. */
class NoUploadWaitsForEverTest {

    private static final HubRequestException BUSY = HubRequestException.answered("asset.create", 429, "429", "")
            .after(Duration.ofMillis(1));

    private final AtomicInteger tries = new AtomicInteger();
    private final MovingClock steady = new MovingClock(Instant.EPOCH);
    private final WaitForPlan patiently = new WaitForPlan(Duration.ofMinutes(5), steady);

    /** The client itself waits before it gives up. */
    @Test
    void alsoWhenEachTryTakesMinutes() {
        assertThatThrownBy(() -> patiently.of(tryFor(Duration.ofMinutes(3), 50)).await().atMost(Duration.ofSeconds(30)))
                .isSameAs(BUSY);
        assertThat(tries).hasValue(2);
    }

    @Test
    void untilThenItIsTriedAgain() {
        assertThat(patiently.of(tryFor(Duration.ofSeconds(20), 10)).await().atMost(Duration.ofSeconds(30))).isEqualTo("done");
        assertThat(tries).hasValue(10);
    }

    /** Succeeds at the last of so many. */
    private Uni<String> tryFor(Duration time, int last) {
        return Uni.createFrom().deferred(() -> {
            steady.move(time);
            return tries.incrementAndGet() < last ? Uni.createFrom().failure(BUSY) : Uni.createFrom().item("done");
        });
    }
}
