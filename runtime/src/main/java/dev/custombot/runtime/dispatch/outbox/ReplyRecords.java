package dev.custombot.runtime.dispatch.outbox;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.Reply;
import dev.custombot.runtime.hub.egain.ReplyWriter;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;

/** Makes the records of replies to a message. */
@Singleton
public class ReplyRecords {

    @Inject
    ReplyWriter writer;

    @Inject
    LoopGuard loopGuard;

    /** @throws IllegalArgumentException if the reply cannot be written as JSON */
    public ReplyRecord of(CallbackRecord inbound, String position, Reply reply) {
        return new ReplyRecord(inbound.conversationId(), messageId(inbound, position),
                Optional.of(inbound.messageId()), reply.type(), writer.write(reply));
    }

    /** The same for the same position, so that the hub recognises a reply that is made again. */
    public String messageId(CallbackRecord inbound, String position) {
        return Outbox.messageId(inbound.messageId(), position);
    }

    /** @throws dev.custombot.TooManyRepliesException if they are too many for the conversation */
    public void count(CallbackRecord inbound, List<ReplyRecord> replies) {
        loopGuard.count(inbound.conversationId(), inbound.receivedAt(), replies.stream().map(ReplyRecord::messageId).toList());
    }
}
