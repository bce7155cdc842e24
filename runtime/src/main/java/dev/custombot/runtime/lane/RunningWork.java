package dev.custombot.runtime.lane;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.custombot.runtime.Attempt;
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

    /** Whoever waits for it hears of its end last. */
    void start(Supplier<Uni<Void>> work, Runnable onDone, Runnable onFailure) {
        Cancellable started = Attempt.of(work).subscribe().with(done -> {
            onDone.run();
            emitter.complete(null);
        }, failure -> {
            onFailure.run();
            emitter.fail(failure);
        });
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
