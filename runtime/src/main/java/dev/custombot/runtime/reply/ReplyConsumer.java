package dev.custombot.runtime.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.lane.RecordConsumer;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the replies topic and gives each reply to the {@link ReplySender}. */
@Singleton
public class ReplyConsumer {

    public static final String CHANNEL = "custom-bot-replies-in";

    /** How many replies may be in memory: enough to fill requests from many conversations; the others wait on Kafka. */
    private static final int MOST_WAITING = 512;

    @Inject
    @Channel(CHANNEL)
    Multi<Message<byte[]>> records;

    @Inject
    ReplySender sender;

    @Inject
    ReplyEndings endings;

    @Inject
    @Identifier(ReplyPartitions.NAME)
    ReplyPartitions partitions;

    void start(@Observes StartupEvent event) {
        new RecordConsumer(partitions, MOST_WAITING, this::send).consume(CHANNEL, records);
    }

    private Uni<Void> send(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        try {
            return sender.send(new WaitingReply(ReplyRecord.read(origin, value), origin, tenure))
                    .chain(fate -> fate == Fate.DONE ? Uni.createFrom().voidItem() : Uni.createFrom().failure(Tenure.ENDED));
        } catch (RecordFormatException e) {
            return tenure.run(origin.getOffset(), () -> endings.unreadable(origin, value, e));
        }
    }
}
