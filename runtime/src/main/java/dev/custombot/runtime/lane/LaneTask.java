package dev.custombot.runtime.lane;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A task, and its place among those of its conversation. */
final class LaneTask implements LanePlace {

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    final Lane lane;
    private final Function<LanePlace, Uni<Void>> work;
    private final UniEmitter<? super Void> emitter;
    private final Consumer<LaneTask> lettingNextBegin;
    private final AtomicBoolean isOpen = new AtomicBoolean(true);
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile CompletableFuture<Void> before = NOTHING;
    private volatile Runnable whenDone = () -> {};
    private boolean hasLetNextBegin;

    /** @param lettingNextBegin decides whether it can be */
    LaneTask(Lane lane, Function<LanePlace, Uni<Void>> work, UniEmitter<? super Void> emitter,
            Consumer<LaneTask> lettingNextBegin) {
        this.lane = lane;
        this.work = work;
        this.emitter = emitter;
        this.lettingNextBegin = lettingNextBegin;
    }

    Uni<Void> start() {
        return work.apply(this);
    }

    /** True the first time. */
    boolean end() {
        return isOpen.compareAndSet(true, false);
    }

    void report(Throwable failure) {
        if (failure == null) {
            emitter.complete(null);
        } else {
            emitter.fail(failure);
        }
    }

    /** Lets those act that come after it, and have waited for that. */
    void makeWay() {
        whenDone.run();
        done.complete(null);
    }

    void comesAfter(LaneTask task) {
        before = task.done;
    }

    /** True the first time, if it is not done. Guarded by {@link ConversationLanes}, as the next. */
    boolean goOn() {
        boolean first = !hasLetNextBegin && isOpen.get();
        hasLetNextBegin |= first;
        return first;
    }

    boolean hasLetNextBegin() {
        return hasLetNextBegin;
    }

    @Override
    public boolean isFirst() {
        return before.isDone();
    }

    @Override
    public Uni<Void> first() {
        return Uni.createFrom().completionStage(before.copy());
    }

    @Override
    public void letNextBegin(Runnable listener) {
        whenDone = listener;
        lettingNextBegin.accept(this);
    }
}
