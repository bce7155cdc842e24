package dev.custombot.runtime.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.custombot.runtime.OwnThreads;
import io.smallrye.mutiny.Uni;

/** What a predecessor has left on Kafka, read when its partitions are taken over. */
public final class Recollection {

    private static final int MAX_RETRIES = 3;

    private final Clock steady;
    private final Executor readers;
    private final ScheduledExecutorService limits;

    /**
     * @param steady never steps
     * @param readers none of the application's: it may keep these for as long as it likes
     * @param limits ends what takes too long
     */
    public Recollection(Clock steady, Executor readers, ScheduledExecutorService limits) {
        this.steady = steady;
        this.readers = readers;
        this.limits = limits;
    }

    /** On the bots' own threads. */
    public static Recollection of(Clock steady) {
        return new Recollection(steady, OwnThreads.readers(), OwnThreads.limits());
    }

    /** What deadlines are measured by. */
    public Clock steady() {
        return steady;
    }

    /**
     * Begins to read, and completes when all is read; also when it cannot be, or not in twice the time (other readings may be under way), because
     * messages must not wait for that. Whoever asks later gets the same.
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
                .runSubscriptionOn(readers)
                .onFailure().retry().atMost(MAX_RETRIES)
                .ifNoItem().after(longest.multipliedBy(2)).on(limits).fail()
                .onFailure().invoke(unreadable)
                .onFailure().recoverWithNull().memoize().indefinitely();
        begun.subscribe().with(done -> {});
        return begun;
    }
}
