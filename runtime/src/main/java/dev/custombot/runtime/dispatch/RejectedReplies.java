package dev.custombot.runtime.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.RejectedReply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRejection;
import io.smallrye.mutiny.Uni;

/** Tells the application about replies that the hub has refused. */
@Singleton
public class RejectedReplies {

    @Inject
    Handlers handlers;

    @Inject
    MessageReader reader;

    @Inject
    HandlerInvocation invocation;

    /**
     * Completes when the handler is done, also when it fails: the reply lies in the dead letters already.
     *
     * @throws RecordFormatException if the record is none of a refused reply
     */
    Uni<Void> tell(CallbackRecord record) {
        RejectedReply rejected = ReplyRejection.read(record.conversationId(), reader.body(record));
        return handlers.rejectedReply().map(handler -> invocation.invoke(handler, rejected)
                .onFailure().invoke(failure -> {
                    CustomBotLog.LOG.failureHandlerFailed(handler.name(), rejected.messageId(), failure.getClass().getName());
                    CustomBotLog.LOG.debugf(failure, "Handler %s failed", handler.name());
                })
                .onFailure().recoverWithNull()).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
