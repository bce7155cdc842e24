package dev.custombot.runtime.request;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.OwnThreads;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.CallSpans.CallSpan;
import dev.custombot.runtime.request.HubPlan.SpentException;
import io.smallrye.mutiny.Uni;

/**
 * The requests of a typed client: within the bot's plan, with its credential, in time, counted, and with one kind of exception for all that
 * may go wrong. Thread-safe.
 */
public final class HubCalls {

    /** How a kind of hub puts things. */
    public interface Dialect {

        /** Takes note of what an answer says of the plan. */
        void heard(HubAnswer answer, HubPlan plan);

        /** What an answer says that is no success. */
        HubRequestException error(String operation, HubAnswer answer);
    }

    /**
     * What the bot shows with each request.
     *
     * @param current the one to use now
     * @param other another one than that which the hub has refused; the same when there is no other
     */
    public record Credential(Supplier<Uni<String>> current, Function<String, Uni<String>> other) {}

    private static final String DONE = "done";
    private static final String CANCELLED = "cancelled";

    private final Credential credential;
    private final Dialect dialect;
    private final Duration timeout;
    private final BotMetrics metrics;
    private final CallSpans spans;
    private volatile Function<String, HubPlan> plans = operation -> HubPlan.NONE;

    /** @param timeout how long an answer may take, and how long the plan is waited for */
    public HubCalls(Credential credential, Dialect dialect, Duration timeout, BotMetrics metrics, CallSpans spans) {
        this.credential = credential;
        this.dialect = dialect;
        this.timeout = timeout;
        this.metrics = metrics;
        this.spans = spans;
    }

    /** Told once, before the first request. */
    public void within(HubPlan shared) {
        within(operation -> shared);
    }

    /**
     * The same where not all operations are in one plan.
     *
     * @param ofOperation what bounds an operation
     */
    public void within(Function<String, HubPlan> ofOperation) {
        plans = ofOperation;
    }

    /**
     * @param operation its name in meters, traces and exceptions
     * @param request with a credential
     * @param reader of the body of a success; fails with {@link IllegalArgumentException} when that is not the hub's
     */
    public <T> Uni<T> make(String operation, Function<String, Uni<Response>> request, Function<String, T> reader) {
        return exchange(operation, request, answer -> reader.apply(answer.body()));
    }

    /** As {@link #make}, where more than the body says whether a success is the hub's. */
    public <T> Uni<T> exchange(String operation, Function<String, Uni<Response>> request, Function<HubAnswer, T> reader) {
        return Uni.createFrom().deferred(() -> {
            Consumer<String> ended = metrics.hub().call(operation);
            CallSpan span = spans.begin(operation);
            CallersContext caller = CallersContext.current();
            return caller.goesOn(answered(operation,
                    token -> caller.begins(span.within(() -> request.apply(token))))
                    .map(answer -> read(operation, answer, reader))
                    .onFailure(failure -> !(failure instanceof HubRequestException))
                    .transform(failure -> withoutAnswer(operation, failure))
                    .onItem().invoke(() -> end(DONE, false, ended, span))
                    .onFailure().invoke(failure -> end(outcome((HubRequestException) failure), true, ended, span))
                    .onCancellation().invoke(() -> end(CANCELLED, true, ended, span)));
        });
    }

    private static void end(String outcome, boolean isFailure, Consumer<String> ended, CallSpan span) {
        ended.accept(outcome);
        span.end(outcome, isFailure);
    }

    private Uni<HubAnswer> answered(String operation, Function<String, Uni<Response>> request) {
        return shown(operation, credential.current())
                .chain(first -> once(operation, first, request).chain(answer -> answer.status() != 401
                        ? Uni.createFrom().item(answer)
                        : shown(operation, () -> credential.other().apply(first)).chain(other -> other.equals(first)
                                ? Uni.createFrom().item(answer)
                                : once(operation, other, request))));
    }

    private static Uni<String> shown(String operation, Supplier<Uni<String>> source) {
        return Uni.createFrom().deferred(source::get).onFailure()
                .transform(failure -> HubRequestException.unanswered(operation, HubRequestException.NO_CREDENTIAL));
    }

    private Uni<HubAnswer> once(String operation, String shown, Function<String, Uni<Response>> request) {
        HubPlan within = plans.apply(operation);
        return within.request(timeout, () -> request.apply(shown).ifNoItem().after(timeout).on(OwnThreads.limits()).fail()
                .map(HubAnswer::of).invoke(answer -> dialect.heard(answer, within)));
    }

    private <T> T read(String operation, HubAnswer answer, Function<HubAnswer, T> reader) {
        if (!answer.isSuccess()) {
            throw dialect.error(operation, answer);
        }
        try {
            return reader.apply(answer);
        } catch (IllegalArgumentException e) {
            throw HubRequestException.answered(operation, answer.status(), HubRequestException.NOT_THE_HUBS, "").maybeDone();
        }
    }

    private static HubRequestException withoutAnswer(String operation, Throwable failure) {
        if (failure instanceof SpentException spent) {
            return HubRequestException.unanswered(operation, HubRequestException.PLAN_SPENT).after(spent.until());
        }
        HubRequestException exception = HubRequestException.unanswered(operation, HubRequestException.NO_ANSWER);
        return NotConnected.is(failure) ? exception : exception.maybeDone();
    }

    /** One of few: statuses, and the codes that are ours. */
    private static String outcome(HubRequestException failure) {
        boolean isForeign = failure.code().equals(HubRequestException.NOT_THE_HUBS);
        return failure.status().isPresent() && !isForeign ? Integer.toString(failure.status().getAsInt()) : failure.code();
    }
}
