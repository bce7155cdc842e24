package dev.custombot.runtime.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

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

    /**
     * Publishes batch after batch, and completes when all are confirmed. Fails if the batches do, or if a reply cannot be
     * written as JSON; nothing of its batch is published then.
     */
    Uni<Void> publish(CallbackRecord inbound, Multi<List<Reply>> batches) {
        AtomicInteger position = new AtomicInteger();
        return batches.onItem().transformToUniAndConcatenate(batch -> publish(records(inbound, batch, position)))
                .collect().last().replaceWithVoid();
    }

    private List<ReplyRecord> records(CallbackRecord inbound, List<Reply> batch, AtomicInteger position) {
        List<ReplyRecord> records = new ArrayList<>();
        for (Reply reply : batch) {
            records.add(new ReplyRecord(inbound.conversationId(), messageId(inbound.messageId(), position.getAndIncrement()),
                    inbound.messageId(), reply.type(), content.write(reply)));
        }
        return records;
    }

    /** One after the other: a repeated write must not overtake the next reply. */
    private Uni<Void> publish(List<ReplyRecord> records) {
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
