package dev.custombot.runtime.lane;

import java.util.concurrent.atomic.AtomicReference;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Work that has begun, and that can be stopped at any time, also while it starts. Thread-safe. */
final class RunningWork {

    private static final Cancellable STOPPED = () -> {};

    private final UniEmitter<? super Void> emitter;
    private final AtomicReference<Cancellable> subscription = new AtomicReference<>();

    RunningWork(UniEmitter<? super Void> emitter) {
        this.emitter = emitter;
    }

    void start(Uni<Void> work) {
        Cancellable started = work.subscribe().with(done -> emitter.complete(null), emitter::fail);
        if (!subscription.compareAndSet(null, started)) {
            started.cancel();
        }
    }

    /** Cancels it; whoever waits for it learns that the tenure has ended. */
    void stop() {
        Cancellable started = subscription.getAndSet(STOPPED);
        if (started != null) {
            started.cancel();
        }
        emitter.fail(Tenure.ENDED);
    }
}
