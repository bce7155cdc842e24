package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Where handlers run, and what wakes up those who wait for them. */
public interface TurnThreads {

    /** A place of its own for one run. */
    TurnPlace open(TurnSubject subject);

    /** Runs something brief of a conversation's, where it holds up few others. */
    default void briefly(String conversationId, Runnable task) {
        task.run();
    }

    /** Completes after the delay, whatever handlers do meanwhile: also those that hold up the thread on which this is asked for. */
    default Uni<Void> pause(String conversationId, Duration delay) {
        return Uni.createFrom().emitter(emitter -> emitter
                .onTermination(after(delay, () -> briefly(conversationId, () -> emitter.complete(null)))));
    }

    /**
     * Runs a short task later, whatever handlers do meanwhile.
     *
     * @return takes the task back
     */
    default Runnable after(Duration delay, Runnable task) {
        ScheduledFuture<?> timer = Infrastructure.getDefaultWorkerPool().schedule(task, delay.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }
}
