package dev.custombot.runtime.callback.http;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.hub.CallbackRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * A callback as Vert.x Web has it.
 *
 * @param budget how long it may take in all
 */
public record RoutedRequest(RoutingContext context, Duration budget) implements CallbackRequest {

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    @Override
    public Optional<String> pathParameter(String name) {
        return Optional.ofNullable(context.pathParam(name));
    }

    @Override
    public Optional<String> queryParameter(String name) {
        return context.queryParam(name).stream().findFirst();
    }

    @Override
    public Duration timeLeft() {
        return AnswerBudget.left(context, budget);
    }
}
