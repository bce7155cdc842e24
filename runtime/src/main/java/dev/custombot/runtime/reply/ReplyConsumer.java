package dev.custombot.runtime.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.WaitingReply.Fate;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Reads the replies topic and gives each reply to the {@link ReplySender}. A record is acknowledged when its reply is done, and its
 * offset is committed when all records before it are acknowledged too.
 */
@Singleton
public class ReplyConsumer {

    static final String CHANNEL = "custom-bot-replies-in";

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
        records.onItem().transformToUni(this::consume).merge(MOST_WAITING)
                .subscribe().with(done -> CustomBotLog.LOG.tracef("A record of channel %s is done", CHANNEL),
                        failure -> CustomBotLog.LOG.streamEnded(CHANNEL, failure.getClass().getName()));
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> consume(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow();
        Tenure tenure = partitions.of(new TopicPartition(origin.getTopic(), origin.getPartition()));
        tenure.received(origin.getOffset());
        return send(origin, tenure, message.getPayload())
                .chain(fate -> fate == Fate.DONE
                        ? Uni.createFrom().completionStage(message::ack)
                        : Uni.createFrom().voidItem())
                .onFailure().invoke(failure -> CustomBotLog.LOG.recordNotDone(DeadLetter.position(origin), failure))
                .onFailure().recoverWithNull();
    }

    private Uni<Fate> send(IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure, byte[] value) {
        try {
            return sender.send(new WaitingReply(ReplyRecord.read(origin, value), origin, tenure));
        } catch (RecordFormatException e) {
            if (!tenure.begin(origin.getOffset())) {
                return Uni.createFrom().item(Fate.LEFT);
            }
            return endings.unreadable(origin, value, e).invoke(() -> tenure.done(origin.getOffset())).replaceWith(Fate.DONE);
        }
    }
}
