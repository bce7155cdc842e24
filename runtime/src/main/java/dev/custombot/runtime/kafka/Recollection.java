package dev.custombot.runtime.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;

/** What a predecessor has left on Kafka, read when its partitions are taken over. */
public final class Recollection {

    private static final int MAX_RETRIES = 3;

    private final Clock steady;
    private final ScheduledExecutorService threads;

    /**
     * @param steady never steps
     * @param threads none of the application's: it may keep these for as long as it likes
     */
    public Recollection(Clock steady, ScheduledExecutorService threads) {
        this.steady = steady;
        this.threads = threads;
    }

    /** What deadlines are measured by. */
    public Clock steady() {
        return steady;
    }

    /**
     * Begins to read, and completes when all is read; also when it cannot be, or not in twice the time, because messages must not wait for
     * that. Whoever asks later gets the same.
     *
     * @param longest how long the reading may take, from when it begins
     * @param reading is given when its time is over; is called again when it fails
     * @param unreadable is told why nothing, or not all, was read
     */
    public Uni<Void> begin(Duration longest, Consumer<Instant> reading, Consumer<Throwable> unreadable) {
        AtomicReference<Instant> deadline = new AtomicReference<>();
        // The time begins with the first try, not while that waits for a thread.
        Uni<Void> begun = Uni.createFrom().voidItem().invoke(() -> reading.accept(deadline.updateAndGet(
                set -> set == null ? steady.instant().plus(longest) : set)))
                .runSubscriptionOn(threads)
                .onFailure().retry().atMost(MAX_RETRIES)
                .ifNoItem().after(longest.multipliedBy(2)).on(threads).fail()
                .onFailure().invoke(unreadable)
                .onFailure().recoverWithNull().memoize().indefinitely();
        begun.subscribe().with(done -> {});
        return begun;
    }
}
