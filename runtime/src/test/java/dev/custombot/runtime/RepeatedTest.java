package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** Work that succeeds at once is done without the operators that repeat; work that fails is repeated as often as with them from the start. */
class RepeatedTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();

    @Test
    void nothingIsMadeForWhatSucceeds() {
        assertThat(repeated(0).await().indefinitely()).isEqualTo("done");

        assertThat(runs).hasValue(1);
        assertThat(repeats).hasValue(0);
    }

    @Test
    void nothingIsMadeForAnotherFailure() {
        Uni<String> failing = Uni.createFrom().failure(new IllegalArgumentException());

        Uni<String> repeated = Repeated.onFailure(failing, IllegalStateException.class::isInstance, this::threeTimes);

        assertThat(repeated.subscribeAsCompletionStage()).isCompletedExceptionally();
        assertThat(repeats).hasValue(0);
    }

    @Test
    void theWorkIsDoneAgainUntilItSucceeds() {
        assertThat(repeated(3).await().indefinitely()).isEqualTo("done");

        assertThat(runs).hasValue(4);
        assertThat(repeats).hasValue(1);
    }

    @Test
    void theFirstFailureCounts() {
        assertThat(repeated(4).subscribeAsCompletionStage()).isCompletedExceptionally();

        assertThat(runs).hasValue(4);
    }

    private Uni<String> repeated(int failures) {
        Uni<String> work = Uni.createFrom().deferred(() -> runs.incrementAndGet() > failures
                ? Uni.createFrom().item("done")
                : Uni.createFrom().failure(new IllegalStateException()));
        return Repeated.onFailure(work, IllegalStateException.class::isInstance, this::threeTimes);
    }

    private Uni<String> threeTimes(Uni<String> failing) {
        repeats.incrementAndGet();
        return failing.onFailure().retry().atMost(3);
    }
}
