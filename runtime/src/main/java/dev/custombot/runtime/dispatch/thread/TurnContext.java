package dev.custombot.runtime.dispatch.thread;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;

/** The CDI request context and the log context of one turn, shared by its filters and its handler. */
final class TurnContext implements TurnPlace {

    private final ContextInternal context;
    private final HandlerLoop loop;
    private final CallContexts contexts;
    private final Executor worker;
    private final TurnSurroundings surroundings;
    private final BeansEnd end;
    private ContextState requestState;
    private int inside;
    private boolean closed;

    /**
     * @param context of the turn's own, and of its first call
     * @param loop the one that the context belongs to
     * @param surroundings what the turn's code finds around it
     * @param end of the turn's beans
     */
    TurnContext(ContextInternal context, HandlerLoop loop, Executor worker, TurnSurroundings surroundings, BeansEnd end) {
        this.context = context;
        this.loop = loop;
        this.contexts = new CallContexts(loop, context);
        this.worker = worker;
        this.surroundings = surroundings;
        this.end = end;
    }

    @Override
    public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
        try {
            ContextInternal own = contexts.next();
            switch (model) {
                case EVENT_LOOP -> own.runOnContext(v -> loop.occupiedBy(() -> run(work, onRejection)));
                case WORKER -> startOnWorker(own, work, onRejection);
                // On the thread that asks: the loop may be held up.
                case VIRTUAL_THREAD -> own.dispatch(v -> startVirtualThread(work, onRejection));
            }
        } catch (RuntimeException rejected) {
            onRejection.accept(rejected);
        }
    }

    /** A rejection is there at once; a listener would wake the loop after each call that was none. */
    private void startOnWorker(ContextInternal own, Runnable work, Consumer<Throwable> onRejection) {
        Future<Void> begun = own.executeBlocking(() -> {
            run(work, onRejection);
            return null;
        }, false);
        if (begun.failed()) {
            onRejection.accept(begun.cause());
        }
    }

    private void startVirtualThread(Runnable work, Consumer<Throwable> onRejection) {
        try {
            VirtualThreadsRecorder.getCurrent().execute(() -> run(work, onRejection));
        } catch (RuntimeException rejected) {
            onRejection.accept(rejected);
        }
    }

    @Override
    public void proceed(Runnable next) {
        FirstFree.run(task -> context.runOnContext(v -> task.run()), worker, next);
    }

    private void run(Runnable work, Consumer<Throwable> onRejection) {
        ManagedContext requestContext = Arc.container().requestContext();
        try {
            if (!enter(requestContext)) {
                return;
            }
        } catch (RuntimeException | Error failure) {
            onRejection.accept(failure);
            return;
        }
        try {
            surroundings.around(work);
        } catch (RuntimeException | Error failure) {
            onRejection.accept(failure);
        } finally {
            requestContext.deactivate();
            leave();
        }
    }

    private synchronized boolean enter(ManagedContext requestContext) {
        if (closed) {
            return false;
        }
        if (requestState == null) {
            requestState = requestContext.activate();
            surroundings.begin();
        } else {
            requestContext.activate(requestState);
        }
        inside++;
        return true;
    }

    private void leave() {
        boolean last;
        synchronized (this) {
            inside--;
            last = closed && inside == 0;
        }
        if (last) {
            destroy();
        }
    }

    @Override
    public void failed(Throwable failure) {
        surroundings.failed(failure);
    }

    @Override
    public void close() {
        boolean last;
        synchronized (this) {
            last = !closed && inside == 0;
            closed = true;
        }
        if (last) {
            destroySoon();
        }
    }

    /** Beans of the application may take their time, and whoever closes has the turn's result still to hand on. */
    private void destroySoon() {
        end.soon(worker, task -> context.runOnContext(v -> loop.occupiedBy(task)), this::destroy);
    }

    /** The beans of the request and of the conversation are destroyed; a turn that has not begun has none. */
    private void destroy() {
        if (requestState == null) {
            surroundings.end();
            return;
        }
        end.of(() -> {
            try {
                Arc.container().requestContext().destroy(requestState);
            } finally {
                surroundings.end();
            }
        });
    }
}
