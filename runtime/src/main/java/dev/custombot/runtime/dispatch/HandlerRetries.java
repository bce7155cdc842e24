package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Repeated;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Uni;

/**
 * Calls a handler that has failed again, after a pause in which its conversation waits, as the policy for its exception says. When the
 * process is dying, its message is left to another one.
 */
public final class HandlerRetries {

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
     */
    <T> Uni<T> retrying(Uni<T> run, Inbound inbound, AtomicInteger failures) {
        AtomicReference<Instant> first = new AtomicReference<>();
        return Repeated.onFailure(run, HandlerFailure.class::isInstance, failing -> failing
                .onFailure(HandlerFailure.class).invoke(() -> {
                    failures.incrementAndGet();
                    first.compareAndSet(null, clock.instant());
                }).onFailure(HandlerFailure.class).retry().when(failed -> failed.onItem().transformToUniAndConcatenate(
                        failure -> pause((HandlerFailure) failure, inbound, failures.get(), first.get())))
                .onFailure(this::endsProcess).recoverWithUni(failure -> end((HandlerFailure) failure, inbound)));
    }

    /** Gives something when it is to be tried again, and fails when it is not. */
    private Uni<HandlerFailure> pause(HandlerFailure failure, Inbound inbound, int failures, Instant first) {
        boolean again = policies.of(failure.handler(), failure.getCause()).allows(failures,
                Duration.between(first, clock.instant()));
        // Half of a stream is not said twice.
        if (!again || failure.streamed() > 0) {
            return Uni.createFrom().failure(failure);
        }
        log.handlerRetried(failure.handler().name(), inbound.record().messageId(),
                failure.getCause().getClass().getName(), failures);
        metrics.handling().retried(failure.handler().name());
        return inbound.occupancy().pause(backOff.after(failures)).replaceWith(failure);
    }

    private boolean endsProcess(Throwable failure) {
        return failure instanceof HandlerFailure failed && policies.of(failed.handler(), failed.getCause()).endsProcess();
    }

    private <T> Uni<T> end(HandlerFailure failure, Inbound inbound) {
        log.processEnds(failure.handler().name(), inbound.record().messageId(), failure.getCause().getClass().getName());
        endOfProcess.run();
        return Uni.createFrom().nothing();
    }
}
