package dev.custombot.runtime.dispatch.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Knows what a store knows. Messages are handled while the store is away, because a customer who waits is worse than a message that is
 * handled again: it is left alone for a while after each failure, and what was handled meanwhile is added when it answers again.
 */
public final class StoredMemory implements SharedMemory {

    static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);
    static final Duration REST = Duration.ofSeconds(5);
    static final int MOST_MISSED = 10_000;

    private final Function<String, Uni<Boolean>> lookUp;
    private final Function<String, Uni<Void>> note;
    private final Clock steady;
    private final BotMetrics metrics;
    private final CustomBotLog log;
    private final BlockingQueue<String> missed = new ArrayBlockingQueue<>(MOST_MISSED);
    private final AtomicBoolean isAway = new AtomicBoolean();
    private final AtomicBoolean isCatchingUp = new AtomicBoolean();
    private volatile Instant restsUntil = Instant.MIN;

    /**
     * @param lookUp asks the store for an id
     * @param note adds one to the store
     * @param steady never steps
     */
    public StoredMemory(Function<String, Uni<Boolean>> lookUp, Function<String, Uni<Void>> note, Clock steady,
            BotMetrics metrics, CustomBotLog log) {
        this.lookUp = lookUp;
        this.note = note;
        this.steady = steady;
        this.metrics = metrics;
        this.log = log;
        metrics.handling().sharesMemory();
    }

    @Override
    public Uni<Boolean> contains(String id) {
        return ask(() -> lookUp.apply(id)).onFailure().recoverWithItem(failure -> {
            metrics.handling().sharedMemoryMissed("look_up");
            return false;
        });
    }

    @Override
    public Uni<Void> add(String id) {
        return ask(() -> note.apply(id)).onFailure().recoverWithItem(failure -> {
            keep(id);
            return null;
        });
    }

    private <T> Uni<T> ask(Supplier<Uni<T>> question) {
        return Uni.createFrom().deferred(() -> isResting()
                ? Uni.createFrom().failure(new IllegalStateException("The shared memory is left alone"))
                : Uni.createFrom().deferred(question::get).ifNoItem().after(LONGEST_ANSWER).fail()
                        .onFailure().invoke(this::leaveAlone).invoke(this::catchUp));
    }

    private void leaveAlone(Throwable failure) {
        restsUntil = steady.instant().plus(REST);
        if (isAway.compareAndSet(false, true)) {
            log.sharedMemoryAway(failure.getClass().getName());
        }
    }

    /** Nobody waits for that. */
    private void catchUp() {
        boolean isBehind = isAway.get() || !missed.isEmpty();
        if (isBehind && !isResting() && isCatchingUp.compareAndSet(false, true)) {
            Multi.createBy().repeating().uni(this::addOneMissed).whilst(added -> added)
                    .filter(added -> added).collect().with(Collectors.counting())
                    .onTermination().invoke(() -> isCatchingUp.set(false))
                    .subscribe().with(this::isBack, failure -> log.debugf(failure, "What was missed cannot be added"));
        }
    }

    private void isBack(long added) {
        if (!isResting() && isAway.compareAndSet(true, false)) {
            log.sharedMemoryBack(added);
        }
    }

    /** {@code false} when there is none, or the store is away again. */
    private Uni<Boolean> addOneMissed() {
        String id = missed.poll();
        return id == null
                ? Uni.createFrom().item(false)
                : ask(() -> note.apply(id)).replaceWith(true).onFailure().recoverWithItem(failure -> {
                    keep(id);
                    return false;
                });
    }

    private boolean isResting() {
        return steady.instant().isBefore(restsUntil);
    }

    private void keep(String id) {
        metrics.handling().sharedMemoryMissed(missed.offer(id) ? "late" : "lost");
    }
}
