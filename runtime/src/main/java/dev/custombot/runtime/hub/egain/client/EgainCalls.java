package dev.custombot.runtime.hub.egain.client;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.request.HubCalls;
import io.smallrye.mutiny.Uni;

/** Calls of the hub's API: with a token, in the plan, and again when what is in the way passes. */
final class EgainCalls {

    private static final int RETRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ManagementApi api;
    private final HubCalls calls;

    EgainCalls(ManagementApi api, HubCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    /** A call that may be made twice: what the second finds done is as it should be. */
    <T> Uni<T> repeatable(String operation, BiFunction<ManagementApi, String, Uni<Response>> request,
            Function<JsonNode, T> reader) {
        return call(operation, request, reader, HubRequestException::isPassing);
    }

    /** A call that is repeated only if the hub has certainly done nothing. */
    <T> Uni<T> once(String operation, BiFunction<ManagementApi, String, Uni<Response>> request, Function<JsonNode, T> reader) {
        return call(operation, request, reader, failure -> failure.isPassing() && !failure.mayBeDone());
    }

    private <T> Uni<T> call(String operation, BiFunction<ManagementApi, String, Uni<Response>> request,
            Function<JsonNode, T> reader, Predicate<HubRequestException> passes) {
        return calls.make(operation, token -> request.apply(api, "Bearer " + token), body -> reader.apply(parse(body)))
                .onFailure(failure -> failure instanceof HubRequestException error && passes.test(error)
                        && error.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_PAUSE) <= 0)
                .retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).atMost(RETRIES)
                .onFailure(failure -> failure.getCause() instanceof HubRequestException)
                .transform(Throwable::getCause);
    }

    /** Nothing is as good as an object without fields, where nothing is needed. */
    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no JSON");
        }
    }
}
