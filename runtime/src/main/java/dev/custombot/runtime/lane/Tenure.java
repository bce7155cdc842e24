package dev.custombot.runtime.lane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * The time during which a partition belongs to this process. When it ends, everything up to the last record whose work has begun is
 * brought to its end, because offsets are committed without gaps; what comes after that is left to the next owner. It ends in three
 * degrees: it is drained, lost to another process, or abandoned. Thread-safe.
 */
public final class Tenure {

    /** Why a task fails that is left to the next owner. Its record must not be acknowledged. */
    public static final RuntimeException ENDED = new Ended();

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final CompletableFuture<Void> prepared;
    private final NavigableSet<Long> open = new TreeSet<>();
    private final Map<Long, UniEmitter<? super Void>> unfinished = new HashMap<>();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private long next = -1;
    private long lastBegun = -1;
    private boolean ended;
    private boolean abandoned;

    /** @param prepared completes when the partition's records may be worked on */
    Tenure(Uni<Void> prepared) {
        this.prepared = prepared.subscribeAsCompletionStage();
    }

    /** What tells it from every other of this process. */
    public long number() {
        return number;
    }

    /** Whether the partition's records may be worked on. */
    public boolean isPrepared() {
        return prepared.isDone();
    }

    /** Completes when they may. */
    public Uni<Void> prepared() {
        return Uni.createFrom().completionStage(prepared);
    }

    public synchronized void received(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    /** The record can be committed. */
    public synchronized void done(long offset) {
        open.remove(offset);
        completeIfIdle();
    }

    /** The offset up to which everything is done; empty when nothing was received. */
    synchronized OptionalLong committable() {
        if (next < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(open.isEmpty() ? next : open.first());
    }

    /** Runs the work on a record, or fails with {@link #ENDED}. */
    public Uni<Void> run(long offset, Supplier<Uni<Void>> work) {
        return prepared().chain(() -> Uni.createFrom().emitter(emitter -> {
            if (!begin(offset, emitter)) {
                emitter.fail(ENDED);
                return;
            }
            Uni.createFrom().deferred(work::get).onTermination().invoke(() -> forget(offset)).subscribe()
                    .with(done -> emitter.complete(null), emitter::fail);
        }));
    }

    private synchronized boolean begin(long offset, UniEmitter<? super Void> task) {
        return begin(offset) && unfinished.putIfAbsent(offset, task) == null;
    }

    private synchronized UniEmitter<? super Void> forget(long offset) {
        return unfinished.remove(offset);
    }

    /** Begins work on a record, again perhaps; false when it is left to the next owner. */
    public synchronized boolean begin(long offset) {
        if (isLeft(offset)) {
            return false;
        }
        lastBegun = Math.max(lastBegun, offset);
        return true;
    }

    /** Whether the record is left to the next owner. */
    public synchronized boolean isLeft(long offset) {
        return abandoned || ended && offset > lastBegun;
    }

    /** Begins nothing new; completes when all that was begun, and what lies between, is done. */
    synchronized CompletableFuture<Void> drain() {
        ended = true;
        completeIfIdle();
        return idle;
    }

    private void completeIfIdle() {
        if (ended && (open.isEmpty() || open.first() > lastBegun)) {
            idle.complete(null);
        }
    }

    /** Begins nothing any more. What runs goes on, and keeps its conversation's lane: the partition may come back at once. */
    void lose() {
        synchronized (this) {
            ended = true;
            abandoned = true;
        }
        idle.complete(null);
    }

    /** Ends the work on a record that is left, when it comes to a point at which it can. */
    public void leave(long offset) {
        UniEmitter<? super Void> task = forget(offset);
        if (task != null) {
            task.fail(ENDED);
        }
    }

    /** Waits for nothing any more, not even for what runs. */
    void abandon() {
        lose();
        List<Long> left;
        synchronized (this) {
            left = List.copyOf(unfinished.keySet());
        }
        left.forEach(this::leave);
    }

    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended() {
            super("The partition belongs to another process now", null, false, false);
        }
    }
}
