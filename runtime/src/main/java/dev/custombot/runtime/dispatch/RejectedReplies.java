package dev.custombot.runtime.dispatch;

import dev.custombot.RejectedReply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/** Tells the application about replies that the hub has refused. */
public final class RejectedReplies {

    private final Handlers handlers;
    private final HandlerInvocation invocation;
    private final HandlerRetries retries;
    private final CustomBotLog log;

    public RejectedReplies(Handlers handlers, HandlerInvocation invocation, HandlerRetries retries, CustomBotLog log) {
        this.handlers = handlers;
        this.invocation = invocation;
        this.retries = retries;
        this.log = log;
    }

    /**
     * Completes when the handler is done, also when it fails: the reply lies in the dead letters already. Fails with {@link HeldBack} when the
     * handler is paused. Does not come to its end when the process is to end.
     *
     * @throws RecordFormatException if the record is none of a refused reply
     */
    Uni<Void> tell(CallbackRecord record, Occupancy occupancy) {
        RejectedReply rejected = Notice.rejection(record);
        return handlers.rejectedReply().map(handler -> tell(handler, record, occupancy, rejected))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Handler handler, CallbackRecord record, Occupancy occupancy, RejectedReply rejected) {
        // Also while no thread is free for it.
        Uni<Void> call = Uni.createFrom().deferred(() -> occupancy.isStopped() || occupancy.isHandlerPaused(handler.name())
                ? Uni.createFrom().failure(HeldBack.INSTANCE)
                : invocation.invoke(handler, record, occupancy, rejected));
        Uni<Void> told = retries
                .untilAThreadIsFree(call, handler, rejected.messageId(), record.conversationId(), occupancy)
                .onFailure(RejectedReplies::isOfHandler).invoke(failure -> {
                    log.failureHandlerFailed(handler.name(), rejected.messageId(), failure.getClass().getName(),
                            record.conversationId());
                    log.debugf(failure, "Handler %s failed", handler.name());
                });
        return retries.ending(told, rejected.messageId(), record.conversationId()).onFailure(RejectedReplies::isOfHandler)
                .recoverWithNull();
    }

    private static boolean isOfHandler(Throwable failure) {
        return failure != HeldBack.INSTANCE && failure != Tenure.ENDED;
    }
}
