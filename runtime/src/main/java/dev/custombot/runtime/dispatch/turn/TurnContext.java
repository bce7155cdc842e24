package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;
import java.util.concurrent.Callable;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The Vert.x context and the CDI request context of one turn, shared by the filters and the handler. */
final class TurnContext {

    private final Context context;
    private final Optional<Turn> turn;
    private ContextState requestState;

    TurnContext(Vertx vertx, Optional<Turn> turn) {
        this.context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        this.turn = turn;
    }

    /** Makes the call on a thread of the kind; completes with what it returns. */
    Uni<Void> call(ExecutionModel model, Callable<Uni<Void>> work) {
        return Uni.createFrom().emitter(emitter -> {
            switch (model) {
                case EVENT_LOOP -> context.runOnContext(v -> run(work, emitter));
                case WORKER -> context.executeBlocking(() -> {
                    run(work, emitter);
                    return null;
                }, false);
                case VIRTUAL_THREAD -> context.runOnContext(
                        v -> VirtualThreadsRecorder.getCurrent().execute(() -> run(work, emitter)));
            }
        });
    }

    private void run(Callable<Uni<Void>> work, UniEmitter<? super Void> emitter) {
        ManagedContext requestContext = Arc.container().requestContext();
        try {
            activate(requestContext);
            work.call().subscribe().with(emitter::complete, emitter::fail);
        } catch (Throwable failure) {
            emitter.fail(failure);
        } finally {
            requestContext.deactivate();
        }
    }

    private synchronized void activate(ManagedContext requestContext) {
        if (requestState == null) {
            requestState = requestContext.activate();
            turn.ifPresent(CurrentTurn::set);
        } else {
            requestContext.activate(requestState);
        }
    }

    /** The turn is over: request scoped beans are destroyed. */
    synchronized void close() {
        if (requestState != null) {
            Arc.container().requestContext().destroy(requestState);
        }
        turn.ifPresent(ended -> ended.state().destroy());
    }
}
