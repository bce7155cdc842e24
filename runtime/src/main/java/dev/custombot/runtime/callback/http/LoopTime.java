package dev.custombot.runtime.callback.http;

import java.time.Duration;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Time that passes on event loops: the workers, on which Mutiny's time limits end, may all be busy for longer than a caller waits. */
public final class LoopTime {

    private LoopTime() {}

    /** Completes, and fails, with the work, or fails with {@link TimeoutException}. */
    public static <T> Uni<T> within(Vertx vertx, Duration time, Uni<T> work) {
        Uni<T> late = Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(time.toMillis(), fired -> emitter.fail(new TimeoutException()));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
        return Uni.join().first(work, late).toTerminate();
    }
}
