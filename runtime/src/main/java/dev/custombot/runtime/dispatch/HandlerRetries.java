package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Repeated;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Uni;

/**
 * Calls a handler that has failed again, after a pause in which its conversation waits, as the policy for its exception says. When the
 * process is dying, or its partition goes to another one meanwhile, its message is left to that one.
 */
public final class HandlerRetries {

    /** What one policy is for counts by itself: after an outage that was waited for, another failure is the first of its kind. */
    private record Failures(int count, Instant first) {

        Failures and(Failures later) {
            return new Failures(count + later.count, first);
        }
    }

    private final RetryPolicies policies;
    private final BackOff backOff;
    private final Clock clock;
    private final Runnable endOfProcess;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /**
     * @param policies how often a handler that has failed is called again
     * @param backOff how long its conversation waits before that
     * @param clock never steps
     * @param endOfProcess ends this process; returns at once
     */
    public HandlerRetries(RetryPolicies policies, BackOff backOff, Clock clock, Runnable endOfProcess, BotMetrics metrics,
            CustomBotLog log) {
        this.policies = policies;
        this.backOff = backOff;
        this.clock = clock;
        this.endOfProcess = endOfProcess;
        this.metrics = metrics;
        this.log = log;
    }

    /**
     * Does not come to its end when the process is to end, so that nothing else is handled in the conversation.
     *
     * @param failures counts those of the handler
     * @param said what its runs that failed have said at once
     * @param pauses how it waits for its next call
     */
    <T> Uni<T> retrying(Uni<T> run, Inbound inbound, AtomicInteger failures, AtomicReference<Lasting> said,
            Function<Duration, Uni<Void>> pauses) {
        return Repeated.onFailure(run, HandlerFailure.class::isInstance, failing -> {
            Map<RetryPolicy, Failures> counted = new ConcurrentHashMap<>();
            return again(failing, inbound, failures, said,
                    failure -> pause(failure, inbound, failures.get(), counted, pauses));
        });
    }

    private <T> Uni<T> again(Uni<T> failing, Inbound inbound, AtomicInteger failures, AtomicReference<Lasting> said,
            Function<HandlerFailure, Uni<HandlerFailure>> pause) {
        return failing.onFailure(HandlerFailure.class).invoke(failure -> {
            failures.incrementAndGet();
            said.accumulateAndGet(((HandlerFailure) failure).lasting(), Lasting::and);
        }).onFailure(HandlerFailure.class).retry().when(failed -> failed.onItem().transformToUniAndConcatenate(
                failure -> endsProcess(failure)
                        ? Uni.createFrom().failure(failure)
                        : pause.apply((HandlerFailure) failure)))
                .onFailure(this::endsProcess)
                .recoverWithUni(failure -> end(failure, inbound.record().messageId(), inbound.conversationId()))
                .onFailure(HandlerFailure.class).transform(failure -> ((HandlerFailure) failure).saying(said.get()));
    }

    /**
     * Work that is not the handler's own, and does not come to its end either when the process is to end. Else what it fails with is up to the
     * caller.
     */
    <T> Uni<T> ending(Uni<T> work, String messageId, String conversationId) {
        return work.onFailure(this::endsProcess).recoverWithUni(failure -> end(failure, messageId, conversationId));
    }

    /**
     * Calls a handler again whose failures are up to the caller, for as long as no thread is free for it: nothing was called. Gives that up when
     * an operator wants the record to be set aside.
     *
     * @param messageId in what is told
     */
    <T> Uni<T> untilAThreadIsFree(Uni<T> run, Handler handler, String messageId, String conversationId, Occupancy occupancy) {
        return Repeated.onFailure(run, HandlerRetries::isWithoutThread, failing -> {
            AtomicInteger failures = new AtomicInteger();
            return failing.onFailure(HandlerRetries::isWithoutThread)
                    .retry()
                    .when(failed -> failed.onItem().transformToUniAndConcatenate(failure -> occupancy.order().isPresent()
                            ? Uni.createFrom().failure(failure)
                            // The next owner would do again what comes before, such as a dead letter.
                            : pause(handler, messageId, conversationId, new NoThreadException(), failures.incrementAndGet(),
                                    occupancy::pause)));
        });
    }

    private static boolean isWithoutThread(Throwable failure) {
        return failure instanceof NoThreadException
                || failure instanceof HandlerFailure failed && isWithoutThread(failed.getCause());
    }

    /** Gives something when it is to be tried again, and fails when it is not. */
    private Uni<HandlerFailure> pause(HandlerFailure failure, Inbound inbound, int failures,
            Map<RetryPolicy, Failures> counted, Function<Duration, Uni<Void>> pauses) {
        RetryPolicy policy = policies.of(failure.handler(), failure.getCause());
        Instant now = clock.instant();
        Failures such = counted.merge(policy, new Failures(1, now), Failures::and);
        boolean again = policy.allows(such.count(), Duration.between(such.first(), now));
        // Half of a stream is not said twice.
        if (!again || failure.streamed() > 0) {
            return Uni.createFrom().failure(failure);
        }
        return pause(failure.handler(), inbound.record().messageId(), inbound.conversationId(), failure.getCause(), failures,
                pauses).replaceWith(failure);
    }

    private Uni<Throwable> pause(Handler handler, String messageId, String conversationId, Throwable cause, int failures,
            Function<Duration, Uni<Void>> pauses) {
        log.handlerRetried(handler.name(), messageId, cause.getClass().getName(), failures, conversationId);
        metrics.handling().retried(handler.name());
        return pauses.apply(backOff.after(failures)).replaceWith(cause);
    }

    boolean endsProcess(Throwable failure) {
        return ending(failure).isPresent();
    }

    private Optional<Throwable> ending(Throwable failure) {
        return failure instanceof HandlerFailure failed
                ? policies.endingProcess(failed.handler().retries(), failed.getCause())
                : policies.endingProcess(Map.of(), failure);
    }

    private <T> Uni<T> end(Throwable failure, String messageId, String conversationId) {
        String handler = failure instanceof HandlerFailure failed ? failed.handler().name() : "no handler";
        log.processEnds(handler, messageId, ending(failure).orElse(failure).getClass().getName(), conversationId);
        endOfProcess.run();
        return Uni.createFrom().nothing();
    }
}
