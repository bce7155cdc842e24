package dev.custombot.runtime.dispatch;

import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Calls a handler on the kind of thread that it asks for, within a CDI request context of its own. */
@Singleton
public class HandlerInvocation {

    @Inject
    Vertx vertx;

    @Inject
    ContentReader contents;

    /** The handler's replies in batches, each as it comes; fails with what the handler throws. */
    Multi<List<Reply>> invoke(Handler handler, IncomingMessage message) {
        return Multi.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            Runnable call = () -> run(() -> call(handler, message), emitter);
            switch (handler.executionModel()) {
                case EVENT_LOOP -> context.runOnContext(v -> call.run());
                case WORKER -> context.executeBlocking(() -> {
                    call.run();
                    return null;
                }, false);
                case VIRTUAL_THREAD -> context.runOnContext(v -> VirtualThreadsRecorder.getCurrent().execute(call));
            }
        });
    }

    private Object call(Handler handler, IncomingMessage message) throws Exception {
        Object[] arguments = new Object[handler.parameters().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = contents.argument(handler.parameters().get(i), handler.parameterClasses().get(i), message);
        }
        return handler.invoker().invoke(null, arguments);
    }

    private void run(Callable<Object> call, MultiEmitter<? super List<Reply>> emitter) {
        ManagedContext requestContext = Arc.container().requestContext();
        ContextState state = requestContext.activate();
        try {
            HandlerResult.batches(call.call())
                    .onTermination().invoke(() -> requestContext.destroy(state))
                    .subscribe().with(emitter::emit, emitter::fail, emitter::complete);
        } catch (Throwable failure) {
            requestContext.destroy(state);
            emitter.fail(failure);
        } finally {
            requestContext.deactivate();
        }
    }
}
