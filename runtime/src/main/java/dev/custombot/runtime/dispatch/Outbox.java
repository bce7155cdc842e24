package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.custombot.Reply;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Publisher;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Puts a handler's replies onto the replies topic. */
@Singleton
public class Outbox {

    @Inject
    @Channel("custom-bot-replies-out")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    MutinyEmitter<byte[]> emitter;

    @Inject
    ReplyContent content;

    /** The records for the answers to a message; fails if one cannot be written as JSON, before any is published. */
    List<ReplyRecord> records(CallbackRecord inbound, List<Reply> replies) {
        List<ReplyRecord> records = new ArrayList<>();
        for (Reply reply : replies) {
            records.add(new ReplyRecord(inbound.conversationId(), messageId(inbound.messageId(), records.size()),
                    inbound.messageId(), reply.type(), content.write(reply)));
        }
        return records;
    }

    /** One after the other: a repeated write must not overtake the next reply. Completes when all are confirmed. */
    Uni<Void> publish(List<ReplyRecord> records) {
        return Multi.createFrom().iterable(records)
                .onItem().transformToUniAndConcatenate(
                        record -> Publisher.persistently(emitter, record.toMessage(), "replies"))
                .collect().last().replaceWithVoid();
    }

    /** The same for every run of the handler, so that the hub recognises a reply that it has. */
    static String messageId(String inboundId, int position) {
        return UUID.nameUUIDFromBytes((inboundId + "/" + position).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
