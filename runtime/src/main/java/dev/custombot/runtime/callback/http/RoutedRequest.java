package dev.custombot.runtime.callback.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/**
 * A callback as Vert.x Web has it.
 *
 * @param budget how long it may take in all
 */
public record RoutedRequest(RoutingContext context, Duration budget) implements CallbackRequest {

    /** Of several the list of their values, as RFC 9110 has it: that one of them is right is not enough. */
    @Override
    public Optional<String> header(String name) {
        List<String> values = context.request().headers().getAll(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    @Override
    public Optional<String> pathParameter(String name) {
        return Optional.ofNullable(context.pathParam(name));
    }

    /** A query that cannot be decoded says nothing. */
    @Override
    public Optional<String> queryParameter(String name) {
        try {
            return context.queryParam(name).stream().findFirst();
        } catch (HttpException e) {
            return Optional.empty();
        }
    }

    @Override
    public <T> Uni<T> inTime(Uni<T> work) {
        return LoopTime.within(context.vertx(), AnswerBudget.left(context, budget), work);
    }
}
