package dev.custombot.runtime.dispatch.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Puts replies onto the replies topic. */
@Singleton
public class Outbox {

    @Inject
    @Channel("custom-bot-replies-out")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    MutinyEmitter<byte[]> emitter;

    /** One after the other, because a repeated write must not overtake the next reply; completes when all are confirmed. */
    public Uni<Void> publish(List<ReplyRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom().iterable(records)
                .onItem().transformToUniAndConcatenate(
                        record -> RecordPublisher.persistently(emitter, record.toMessage(), "replies"))
                .collect().last().replaceWithVoid();
    }

    /**
     * The messageId of a reply: the same for every run of the handler, so that the hub recognises a reply that it has.
     *
     * @param inboundId the message that is answered
     * @param position tells the replies to it apart
     */
    static String messageId(String inboundId, String position) {
        return UUID.nameUUIDFromBytes((inboundId + "/" + position).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
