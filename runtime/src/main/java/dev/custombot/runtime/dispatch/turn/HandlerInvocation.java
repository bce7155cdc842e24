package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.custombot.RejectedReply;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.outbox.Outstanding;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/**
 * Calls a handler on the kind of thread that it asks for, within a CDI request context of the turn's own, and for no longer than its
 * time-out.
 */
public final class HandlerInvocation {

    private final TurnThreads threads;
    private final HandlerArguments arguments;
    private final Filters filters;
    private final Optional<Duration> typingIndicator;
    private final Duration timeout;
    private final RunningHandlers running;
    private final TimeLimit limit;

    /**
     * @param typingIndicator after which time the customer sees that the bot is writing, for handlers that do not say it
     * @param timeout how long a run may take, for handlers that do not say it
     */
    public HandlerInvocation(TurnThreads threads, HandlerArguments arguments, Filters filters,
            Optional<Duration> typingIndicator, Duration timeout, RunningHandlers running) {
        this.threads = threads;
        this.arguments = arguments;
        this.filters = filters;
        this.typingIndicator = typingIndicator;
        this.timeout = timeout;
        this.running = running;
        this.limit = new TimeLimit(threads, running);
    }

    /**
     * Completes when the handler's result is complete, and fails with what the handler throws, or with
     * {@link dev.custombot.HandlerTimeoutException}. What an expired run does later reaches nobody.
     */
    public Uni<Void> invoke(Handler handler, Turn turn) {
        Inbound inbound = turn.replies().inbound();
        TurnSubject subject = new TurnSubject(inbound.conversationId(), inbound.record().messageId(), inbound.record().type(),
                handler.name(), inbound.origin().getHeaders(), Optional.of(turn));
        return run(handler, subject, inbound.occupancy()::isCertain, (place, calls) -> {
            Uni<Void> done = handler.role() == HandlerRole.FAILURE
                    ? call(handler, turn, place, calls)
                    : filters.around(turn, calls, changed -> call(handler, changed, place, calls)).chain(calls::survived);
            return done.invoke(turn.state()::collect);
        }).onFailure(failure -> failure == TurnCalls.UNCERTAIN)
                .recoverWithUni(() -> inbound.occupancy().confirmed().chain(() -> invoke(handler, turn)));
    }

    /**
     * Tells a handler about a refused reply; completes and fails in the same way.
     *
     * @param occupancy of the record that says so: the handler is of its trace
     */
    public Uni<Void> invoke(Handler handler, CallbackRecord record, Occupancy occupancy, RejectedReply rejected) {
        TurnSubject subject = new TurnSubject(record.conversationId(), rejected.messageId(), record.type(),
                handler.name(), occupancy.headers(), Optional.empty());
        return run(handler, subject, occupancy::isCertain, (place, calls) -> calls.call(handler.executionModel(),
                () -> HandlerResult.completion(handler.invoker().invoke(null, new Object[]{rejected}))))
                .onFailure(failure -> failure == TurnCalls.UNCERTAIN)
                .recoverWithUni(() -> occupancy.confirmed().chain(() -> invoke(handler, record, occupancy, rejected)));
    }

    private Uni<Void> run(Handler handler, TurnSubject subject, BooleanSupplier isCertain, Run run) {
        return Uni.createFrom().deferred(() -> {
            TurnPlace place = threads.open(subject);
            TurnCalls calls = new TurnCalls(place, running::abandoned, running::now, subject::expire, isCertain);
            return limit.within(handler.timeout().orElse(timeout), subject, place, calls,
                    subject.turn().map(turn -> turn.replies().outstanding()).orElseGet(Outstanding::new),
                    run.in(place, calls)).onTermination().invoke((done, failure, isCancelled) -> {
                        if (failure != null && failure != TurnCalls.UNCERTAIN) {
                            place.failed(failure);
                        }
                        place.close();
                    });
        });
    }

    private Uni<Void> call(Handler handler, Turn turn, TurnPlace place, TurnCalls calls) {
        Uni<Void> called = turn.beginning().method().map(method -> callFirst(method, handler, turn, calls))
                .orElseGet(() -> callOnly(handler, turn, calls));
        Uni<Void> call = called.onItemOrFailure().invoke((done, failure) -> {
            if (failure == null) {
                turn.state().handlerDone();
            } else {
                turn.state().handlerFailed();
            }
        });
        Optional<Duration> typing = handler.typingIndicator().or(() -> typingIndicator);
        return typing.map(delay -> withTyping(call, delay, turn, place)).orElse(call);
    }

    private Uni<Void> callOnly(Handler handler, Turn turn, TurnCalls calls) {
        return calls.call(handler.executionModel(), () -> {
            turn.state().handlerStarts();
            return HandlerResult.deliver(handler.invoker().invoke(null, arguments.of(handler, turn)), turn.replies(),
                    confirmed -> calls.back(handler.executionModel(), confirmed));
        });
    }

    /** The conversation begins. What the method says of it may be all that there is to say. */
    private Uni<Void> callFirst(Handler method, Handler handler, Turn turn, TurnCalls calls) {
        return calls.call(method.executionModel(), () -> {
            turn.state().handlerStarts();
            turn.beginning().begins();
            return HandlerResult.deliver(method.invoker().invoke(null, arguments.of(method, turn)), turn.replies(),
                    confirmed -> calls.back(method.executionModel(), confirmed));
        }).invoke(turn.state()::collect)
                .chain(() -> turn.replies().comesFirst(turn.state()::hasAsked)).chain(goesOn -> {
                    if (!goesOn) {
                        turn.beginning().answered();
                        return Uni.createFrom().voidItem();
                    }
                    turn.beginning().begun();
                    return callOnly(handler, turn, calls);
                });
    }

    private Uni<Void> withTyping(Uni<Void> call, Duration delay, Turn turn, TurnPlace place) {
        return Uni.createFrom().deferred(() -> {
            Runnable notTyping = threads.after(delay, () -> place.proceed(turn.replies()::showTyping));
            return call.onTermination().invoke(notTyping);
        });
    }

    @FunctionalInterface
    private interface Run {

        Uni<Void> in(TurnPlace place, TurnCalls calls);
    }
}
