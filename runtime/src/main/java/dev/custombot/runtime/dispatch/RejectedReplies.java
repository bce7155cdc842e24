package dev.custombot.runtime.dispatch;

import java.util.function.UnaryOperator;

import dev.custombot.RejectedReply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/** Tells the application about replies that the hub has refused. */
public final class RejectedReplies {

    private final Handlers handlers;
    private final HandlerInvocation invocation;
    private final CustomBotLog log;

    public RejectedReplies(Handlers handlers, HandlerInvocation invocation, CustomBotLog log) {
        this.handlers = handlers;
        this.invocation = invocation;
        this.log = log;
    }

    /**
     * Completes when the handler is done, also when it fails: the reply lies in the dead letters already. Fails with {@link HeldBack} when the
     * handler is paused.
     *
     * @param ending does not come to its end when the process is to end
     * @throws RecordFormatException if the record is none of a refused reply
     */
    Uni<Void> tell(CallbackRecord record, Occupancy occupancy, UnaryOperator<Uni<Void>> ending) {
        RejectedReply rejected = Notice.rejection(record);
        if (handlers.rejectedReply().filter(handler -> occupancy.isHandlerPaused(handler.name())).isPresent()) {
            return Uni.createFrom().failure(HeldBack.INSTANCE);
        }
        return handlers.rejectedReply()
                .map(handler -> ending.apply(invocation.invoke(handler, record, occupancy.headers(), rejected)
                        .onFailure().invoke(failure -> {
                            log.failureHandlerFailed(handler.name(), rejected.messageId(), failure.getClass().getName(),
                                    record.conversationId());
                            log.debugf(failure, "Handler %s failed", handler.name());
                        })).onFailure().recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
