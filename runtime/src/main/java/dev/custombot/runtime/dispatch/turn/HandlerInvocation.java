package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.RejectedReply;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Calls a handler on the kind of thread that it asks for, within a CDI request context of the turn's own. */
public final class HandlerInvocation {

    private final Vertx vertx;
    private final HandlerArguments arguments;
    private final Filters filters;
    private final Optional<Duration> typingIndicator;

    /** @param typingIndicator after which time the customer sees that the bot is writing, for handlers that do not say it */
    public HandlerInvocation(Vertx vertx, HandlerArguments arguments, Filters filters, Optional<Duration> typingIndicator) {
        this.vertx = vertx;
        this.arguments = arguments;
        this.filters = filters;
        this.typingIndicator = typingIndicator;
    }

    /** Completes when the handler's result is complete, and fails with what the handler throws. */
    public Uni<Void> invoke(Handler handler, Turn turn) {
        return Uni.createFrom().deferred(() -> {
            TurnContext context = new TurnContext(vertx, Optional.of(turn));
            Uni<Void> done = handler.role() == HandlerRole.FAILURE
                    ? call(handler, turn, context)
                    : filters.around(turn, context, () -> call(handler, turn, context));
            return done.invoke(turn.state()::collect).onTermination().invoke(context::close);
        });
    }

    /** Tells a handler about a refused reply. */
    public Uni<Void> invoke(Handler handler, RejectedReply rejected) {
        return Uni.createFrom().deferred(() -> {
            TurnContext context = new TurnContext(vertx, Optional.empty());
            return context.call(handler.executionModel(),
                    () -> HandlerResult.completion(handler.invoker().invoke(null, new Object[]{rejected})))
                    .onTermination().invoke(context::close);
        });
    }

    private Uni<Void> call(Handler handler, Turn turn, TurnContext context) {
        Uni<Void> call = context.call(handler.executionModel(), () -> {
            turn.state().handlerStarts();
            return HandlerResult.deliver(handler.invoker().invoke(null, arguments.of(handler, turn)), turn.replies());
        }).onFailure().invoke(turn.state()::handlerFailed);
        Optional<Duration> typing = handler.typingIndicator().or(() -> typingIndicator);
        return typing.map(delay -> withTyping(call, delay, turn)).orElse(call);
    }

    private Uni<Void> withTyping(Uni<Void> call, Duration delay, Turn turn) {
        return Uni.createFrom().deferred(() -> {
            long timer = vertx.setTimer(Math.max(1, delay.toMillis()), id -> turn.replies().showTyping());
            return call.onTermination().invoke(() -> vertx.cancelTimer(timer));
        });
    }
}
