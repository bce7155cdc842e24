package dev.custombot.runtime.dispatch;

import java.util.concurrent.atomic.AtomicInteger;

import dev.custombot.RefusedReplyException;
import dev.custombot.TooManyRepliesException;
import dev.custombot.message.MalformedContentException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import io.smallrye.mutiny.Uni;

/** Calls a handler that has failed again, after a pause in which its conversation waits. */
public final class HandlerRetries {

    private final int maxRetries;
    private final BackOff backOff;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /**
     * @param maxRetries how often a handler that has failed is called again
     * @param backOff how long its conversation waits before that
     */
    public HandlerRetries(int maxRetries, BackOff backOff, BotMetrics metrics, CustomBotLog log) {
        this.maxRetries = maxRetries;
        this.backOff = backOff;
        this.metrics = metrics;
        this.log = log;
    }

    /** @param failures counts those of the handler */
    <T> Uni<T> retrying(Uni<T> run, Inbound inbound, AtomicInteger failures) {
        return run.onFailure(HandlerFailure.class).invoke(failures::incrementAndGet)
                .onFailure(HandlerRetries::mayPass).retry().when(failed -> failed.onItem()
                        .transformToUniAndConcatenate(failure -> pause((HandlerFailure) failure, inbound, failures.get())));
    }

    /** Gives something when it is to be tried again, and fails when it is not. */
    private Uni<HandlerFailure> pause(HandlerFailure failure, Inbound inbound, int failures) {
        if (failures > maxRetries) {
            return Uni.createFrom().failure(failure);
        }
        log.handlerRetried(failure.handler().name(), inbound.record().messageId(),
                failure.getCause().getClass().getName(), failures);
        metrics.message(inbound.record().type(), "retried");
        return inbound.occupancy().pause(backOff.after(failures)).replaceWith(failure);
    }

    /** A content that is not what it should be stays so, what is refused stays so, and half of a stream is not said twice. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof HandlerFailure handler && handler.streamed() == 0
                && !(failure.getCause() instanceof RefusedReplyException)
                && !(failure.getCause() instanceof MalformedContentException)
                && !(failure.getCause() instanceof TooManyRepliesException);
    }
}
