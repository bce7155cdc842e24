package dev.custombot.runtime.request;

import java.util.Optional;

import dev.custombot.runtime.AnyWorker;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * The context of whoever asks for something. What waits for a turn, a token or a storage comes back on a thread and in a context of somebody
 * else's; what follows the answer belongs to the trace, the log lines and the event loop of who has asked. Whoever asks on a thread that may
 * wait for the answer is never told on the event loop: it may be held up.
 */
public final class CallersContext {

    private final Optional<ContextInternal> context;
    private final boolean isLoops;

    private CallersContext(Optional<ContextInternal> context, boolean isLoops) {
        this.context = context;
        this.isLoops = isLoops;
    }

    /** That of whoever is on this thread. */
    public static CallersContext current() {
        ContextInternal now = (ContextInternal) Vertx.currentContext();
        // What follows for a worker is on somebody's event loop, and yet not on its own.
        return new CallersContext(Optional.ofNullable(now), now != null && now.nettyEventLoop().inEventLoop());
    }

    /** The work begins there, wherever it is subscribed to. */
    <T> Uni<T> begins(Uni<T> work) {
        return context.isEmpty() ? work : work.runSubscriptionOn(this::execute);
    }

    /** What follows the work goes on there, wherever it ends; where there is no context, on a thread that may be blocked. */
    public <T> Uni<T> goesOn(Uni<T> work) {
        return work.emitOn(context.isEmpty() ? AnyWorker::execute : this::execute);
    }

    private void execute(Runnable task) {
        ContextInternal callers = context.orElseThrow();
        if (Vertx.currentContext() == callers) {
            task.run();
        } else if (isLoops) {
            callers.runOnContext(now -> task.run());
        } else {
            callers.dispatch(task);
        }
    }
}
