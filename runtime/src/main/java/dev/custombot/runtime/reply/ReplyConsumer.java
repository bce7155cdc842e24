package dev.custombot.runtime.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.lane.LaneConsumer;
import dev.custombot.runtime.lane.Pauses;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the replies topic and gives each reply to the {@link ReplySender}, in order per conversation. */
@Singleton
public class ReplyConsumer implements LaneConsumer.Stage<ReplyRecord> {

    private static final String CHANNEL = "custom-bot-replies-in";

    @Inject
    @Channel(CHANNEL)
    Multi<Message<byte[]>> records;

    @Inject
    ReplySender sender;

    @Inject
    @Identifier(ReplyPartitions.NAME)
    ReplyPartitions partitions;

    void start(@Observes StartupEvent event, CustomBotConfig config) {
        new LaneConsumer<>(this, config.defaultBot().reply().maxConcurrency(), partitions).consume(CHANNEL, records);
    }

    @Override
    public ReplyRecord read(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value) {
        return ReplyRecord.read(origin, value);
    }

    @Override
    public String conversationId(ReplyRecord reply) {
        return reply.conversationId();
    }

    @Override
    public Uni<Void> process(ReplyRecord reply, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses) {
        return sender.send(reply, origin, pauses);
    }

    @Override
    public Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value,
            RecordFormatException failure) {
        return sender.unreadable(origin, value, failure);
    }
}
