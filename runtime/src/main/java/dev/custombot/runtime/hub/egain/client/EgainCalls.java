package dev.custombot.runtime.hub.egain.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.request.CallersContext;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubCalls;
import io.smallrye.mutiny.Uni;

/** Calls of the hub's API: with a token, in the plan, and again when what is in the way passes. */
final class EgainCalls {

    /** How often a call is repeated. */
    static final int RETRIES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** For this long the plan is waited for once more, and for the answer of a hub that says so, longer. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Pattern CODE = Pattern.compile("\\d{3}(-\\d{1,6})?");
    private static final int NO_CONTENT = 204;

    private final ManagementApi api;
    private final HubCalls calls;
    private final Function<Duration, Uni<Void>> pauses;

    EgainCalls(ManagementApi api, HubCalls calls) {
        this(api, calls, pause -> Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    /** @param pauses completes when so much time has passed */
    EgainCalls(ManagementApi api, HubCalls calls, Function<Duration, Uni<Void>> pauses) {
        this.api = api;
        this.calls = calls;
        this.pauses = pauses;
    }

    /**
     * One of the hub's operations.
     *
     * @param name in meters, traces and exceptions
     * @param done the statuses that say that it is done
     */
    record Operation(String name, Set<Integer> done) {

        Operation(String name, Integer... done) {
            this(name, Set.of(done));
        }
    }

    /** A call that may be made twice: what the second finds done is as it should be. */
    <T> Uni<T> repeatable(Operation operation, BiFunction<ManagementApi, String, Uni<Response>> request,
            Function<JsonNode, T> reader) {
        return repeated(mayBeDone -> call(operation, request, reader), HubRequestException::isPassing, false, 0);
    }

    /** A call that is repeated only if the hub has certainly done nothing. */
    <T> Uni<T> once(Operation operation, BiFunction<ManagementApi, String, Uni<Response>> request,
            Function<JsonNode, T> reader) {
        return repeated(mayBeDone -> call(operation, request, reader),
                failure -> failure.isPassing() && !failure.mayBeDone(), false, 0);
    }

    /** What an earlier try may have deleted already is deleted. */
    Uni<Void> delete(String operation, String path, String id) {
        return repeated(mayBeDone -> call(new Operation(operation, NO_CONTENT), (hub, token) -> hub.delete(token, path, id),
                nothing -> id).onFailure(failure -> mayBeDone && isUnknown(failure)).recoverWithItem(id),
                HubRequestException::isPassing, false, 0).replaceWithVoid();
    }

    /** Waits before the repetition of what has failed: as long as the hub says, or else longer each time. */
    Uni<Void> pause(HubRequestException failure, int repetitions) {
        long base = Math.min(FIRST_PAUSE.toMillis() << repetitions, LONGEST_PAUSE.toMillis());
        Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(base / 2, base * 3 / 2));
        return CallersContext.current().goesOn(pauses.apply(failure.retryAfter().orElse(own)));
    }

    /** Whether it is worth waiting for. */
    static boolean isSoon(HubRequestException failure) {
        Duration longest = failure.status().isPresent() ? LONGEST_WAIT : LONGEST_PAUSE;
        return failure.retryAfter().orElse(Duration.ZERO).compareTo(longest) <= 0;
    }

    /** A call that knows whether an earlier one may have done it. */
    private interface Attempt<T> {

        Uni<T> make(boolean mayBeDone);
    }

    private <T> Uni<T> repeated(Attempt<T> attempt, Predicate<HubRequestException> passes, boolean mayBeDone, int repetitions) {
        return Uni.createFrom().deferred(() -> attempt.make(mayBeDone))
                .onFailure(failure -> repetitions < RETRIES && failure instanceof HubRequestException error
                        && passes.test(error) && isSoon(error))
                .recoverWithUni(failure -> {
                    HubRequestException error = (HubRequestException) failure;
                    return pause(error, repetitions)
                            .chain(() -> repeated(attempt, passes, mayBeDone || error.mayBeDone(), repetitions + 1));
                });
    }

    private <T> Uni<T> call(Operation operation, BiFunction<ManagementApi, String, Uni<Response>> request,
            Function<JsonNode, T> reader) {
        return calls.exchange(operation.name(), token -> request.apply(api, "Bearer " + token),
                answer -> reader.apply(read(operation, answer)));
    }

    /** By the hub's own code: whoever stands between may answer 404, too. */
    static boolean isUnknown(Throwable failure) {
        return failure instanceof HubRequestException error && error.code().startsWith("404-");
    }

    /** Whoever stands between may say 200 to anything: it is the hub's if it has a documented status and is no error. Missing with 204. */
    private static JsonNode read(Operation operation, HubAnswer answer) {
        if (!operation.done().contains(answer.status())) {
            throw new IllegalArgumentException("The hub says something else when this is done");
        }
        JsonNode json = answer.status() == NO_CONTENT ? Json.MAPPER.missingNode() : parse(answer.body());
        if (CODE.matcher(json.path("code").asText("")).matches()) {
            throw new IllegalArgumentException("This is an error in a success");
        }
        return json;
    }

    private static JsonNode parse(String body) {
        if (body.isBlank()) {
            throw new IllegalArgumentException("This is no answer");
        }
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no JSON");
        }
    }
}
