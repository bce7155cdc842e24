package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * The time during which a partition belongs to this process. When it ends, what runs goes on to its end; what waits, for its turn or
 * for another try, is left to the next owner. Thread-safe.
 */
public final class Tenure {

    /** Why a task fails that is left to the next owner. Its record must not be acknowledged. */
    public static final RuntimeException ENDED = new Ended();

    private final Uni<Void> prepared;
    private final NavigableSet<Long> open = new TreeSet<>();
    private final Set<UniEmitter<? super Void>> pausing = new HashSet<>();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private long next = -1;
    private int running;
    private boolean ended;

    /** @param prepared completes when the partition's records may be worked on */
    Tenure(Uni<Void> prepared) {
        this.prepared = prepared;
    }

    public synchronized void received(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    public synchronized void done(long offset) {
        open.remove(offset);
    }

    /** The offset up to which everything is done; empty when nothing was received. */
    synchronized OptionalLong committable() {
        if (next < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(open.isEmpty() ? next : open.first());
    }

    /** Runs the work, or fails with {@link #ENDED}. */
    public Uni<Void> run(Pauses pauses, Function<Pauses, Uni<Void>> work) {
        return prepared.chain(() -> Uni.createFrom().emitter(emitter -> {
            if (begin()) {
                work.apply(duration -> pause(emitter, pauses, duration)).subscribe().with(
                        done -> leave(() -> emitter.complete(null)), failure -> leave(() -> emitter.fail(failure)));
            } else {
                emitter.fail(ENDED);
            }
        }));
    }

    private Uni<Void> pause(UniEmitter<? super Void> task, Pauses pauses, Duration duration) {
        return Uni.createFrom().deferred(() -> startPause(task)
                ? pauses.pause(duration)
                        .flatMap(over -> endPause(task) ? Uni.createFrom().voidItem() : Uni.createFrom().nothing())
                : Uni.createFrom().nothing());
    }

    /** Begins work, which the end waits for until it has {@link #left()}; false when the tenure is over. */
    public synchronized boolean begin() {
        if (ended) {
            return false;
        }
        running++;
        return true;
    }

    private void leave(Runnable report) {
        report.run();
        left();
    }

    /** Work that was begun is over, or pauses. */
    public synchronized void left() {
        running--;
        if (ended && running == 0) {
            idle.complete(null);
        }
    }

    private boolean startPause(UniEmitter<? super Void> task) {
        synchronized (this) {
            if (!ended) {
                running--;
                pausing.add(task);
                return true;
            }
        }
        leave(() -> task.fail(ENDED));
        return false;
    }

    private synchronized boolean endPause(UniEmitter<? super Void> task) {
        if (!pausing.remove(task)) {
            return false;
        }
        running++;
        return true;
    }

    public synchronized boolean isEnded() {
        return ended;
    }

    /** Starts nothing more; completes when nothing runs. */
    CompletableFuture<Void> end() {
        Set<UniEmitter<? super Void>> left;
        synchronized (this) {
            ended = true;
            left = Set.copyOf(pausing);
            pausing.clear();
            if (running == 0) {
                idle.complete(null);
            }
        }
        left.forEach(task -> task.fail(ENDED));
        return idle;
    }

    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended() {
            super("The partition belongs to another process now", null, false, false);
        }
    }
}
