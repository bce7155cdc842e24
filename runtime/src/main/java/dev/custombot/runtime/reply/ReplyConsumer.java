package dev.custombot.runtime.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Reads the replies topic and puts each reply into the lane of its conversation. A record is acknowledged after the
 * {@link ReplySender} is done with it.
 */
@Singleton
public class ReplyConsumer {

    private static final String CHANNEL = "custom-bot-replies-in";

    /** How many replies may wait in lanes, per request on its way: one busy conversation must not keep the others' out. */
    private static final int WAITING_PER_REQUEST = 64;

    @Inject
    @Channel(CHANNEL)
    Multi<Message<byte[]>> records;

    @Inject
    ReplySender sender;

    void start(@Observes StartupEvent event, CustomBotConfig config) {
        int concurrency = config.defaultBot().reply().maxConcurrency();
        ConversationLanes lanes = new ConversationLanes(concurrency);
        records.onItem().transformToUni(message -> send(lanes, message))
                .merge(concurrency * WAITING_PER_REQUEST)
                .subscribe().with(done -> {}, failure -> CustomBotLog.LOG.streamEnded(CHANNEL, failure.getClass().getName()));
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> send(ConversationLanes lanes, Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow();
        Uni<Void> done;
        try {
            ReplyRecord reply = ReplyRecord.read(origin, message.getPayload());
            done = lanes.submit(reply.conversationId(), () -> sender.send(reply, origin));
        } catch (RecordFormatException e) {
            done = sender.unreadable(origin, message.getPayload(), e);
        }
        return done.chain(() -> Uni.createFrom().completionStage(message::ack));
    }
}
