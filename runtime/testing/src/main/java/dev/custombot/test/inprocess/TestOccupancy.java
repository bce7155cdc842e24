package dev.custombot.test.inprocess;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.custombot.runtime.lane.Occupancy;
import io.smallrye.mutiny.Uni;

/**
 * The place of one record. Where a handler is called again after a pause, the pause passes at once. So a handler that is to be called for ever
 * would keep the test's thread for ever: after more pauses than a handler with an end of its retries has, the record fails.
 */
final class TestOccupancy implements Occupancy {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final TestClock clock;
    private final Supplier<List<Throwable>> failures;
    private final CompletableFuture<Void> isEndless = new CompletableFuture<>();
    private Duration paused = Duration.ZERO;

    /** @param failures what handlers have thrown, oldest first */
    TestOccupancy(TestClock clock, Supplier<List<Throwable>> failures) {
        this.clock = clock;
        this.failures = failures;
    }

    /** The end of the handling, or a failure if it has none. */
    Uni<Void> ending(Uni<Void> handling) {
        return Uni.combine().any().of(handling, Uni.createFrom().completionStage(isEndless));
    }

    @Override
    public synchronized Uni<Void> pause(Duration duration) {
        clock.advance(duration);
        paused = paused.plus(duration);
        if (paused.compareTo(LONGEST) <= 0) {
            return Uni.createFrom().voidItem();
        }
        isEndless.completeExceptionally(endless());
        return Uni.createFrom().nothing();
    }

    private IllegalStateException endless() {
        List<Throwable> thrown = failures.get();
        String last = thrown.isEmpty() ? "" : ", the last time with " + thrown.get(thrown.size() - 1);
        IllegalStateException endless = new IllegalStateException("A message has failed again and again for "
                + LONGEST.toHours() + " h of the test's time" + last + ", and is to be tried again, as with 'forever': let its "
                + "handler succeed in the test, or let its retries end sooner (max-retries, max-duration)");
        thrown.stream().skip(Math.max(0, thrown.size() - 1)).forEach(endless::initCause);
        return endless;
    }

    @Override
    public boolean isLeft() {
        return false;
    }
}
