package dev.custombot.runtime.lane;

import java.util.function.Supplier;

import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Fatal;
import dev.custombot.runtime.record.DeadLetter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Gives the records of a topic to a stage. What the stage is done with is done for the tenure too, which commits it; nothing that a stage
 * throws ends the reading.
 */
public final class RecordConsumer {

    /** Why the work on a record ends that is not done: it is no longer in memory, and {@link #settle settled} when it was read again. */
    public static final RuntimeException LATER = new Later();

    /** What a stage does with a record. */
    public interface Work {

        /** Completes when the record is done; fails with {@link Tenure#ENDED} when it is left to the next owner. */
        Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure);

        /** The record was done before, by whoever had the partition then. */
        default void doneBefore(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value) {
            // Nothing to do.
        }
    }

    private final PartitionTenures tenures;
    private final int mostOpen;
    private final Work work;
    private final CustomBotLog log;
    private volatile boolean broken;

    /**
     * @param tenures knows whose the topic's partitions are
     * @param mostOpen how many records may be in memory; the others wait on Kafka
     */
    public RecordConsumer(PartitionTenures tenures, int mostOpen, Work work, CustomBotLog log) {
        this.tenures = tenures;
        this.mostOpen = mostOpen;
        this.work = work;
        this.log = log;
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        records.subscribe().withSubscriber(new BoundedSubscriber<>(mostOpen, this::take, this::notTaken, failure -> {
            broken = true;
            if (failure.isPresent() || !tenures.isClosed()) {
                log.streamEnded(channel, failure.map(cause -> cause.getClass().getName()).orElse("completed"));
            }
        }));
    }

    /** Whether the process must be replaced: nothing is read any more, its memory is at an end, or a class cannot be used. */
    public boolean isBroken() {
        return broken;
    }

    private Uni<Void> take(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = origin(message);
        Tenure whole = tenures.ofOrNew(new TopicPartition(origin.getTopic(), origin.getPartition()));
        if (whole.rounds().isOfAnEarlierOne(origin.getConsumerGroupGenerationId())) {
            return Uni.createFrom().voidItem();
        }
        Tenure tenure = whole.at(origin.getOffset());
        if (!tenure.received(origin.getOffset(), origin.getRecord().timestamp())) {
            work.doneBefore(origin, message.getPayload());
            return Uni.createFrom().completionStage(message.ack());
        }
        return settle(origin, tenure, () -> work.process(origin, message.getPayload(), tenure)
                .chain(() -> Uni.createFrom().completionStage(message::ack)));
    }

    /** Does the work on a record, and tells its tenure when it is done. Never fails. */
    public Uni<Void> settle(IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(work::get).onItemOrFailure().transform((done, failure) -> {
            settled(origin, tenure, failure);
            return null;
        });
    }

    private void settled(IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure, Throwable failure) {
        try {
            if (failure == null) {
                tenure.done(origin.getOffset());
            } else if (failure != Tenure.ENDED && failure != LATER) {
                // It is read again after a restart; the others go on.
                notDone(origin, failure);
            }
        } catch (Throwable broken) {
            notDone(origin, broken);
        }
    }

    private void notTaken(Message<byte[]> message, Throwable failure) {
        notDone(origin(message), failure);
    }

    private void notDone(IncomingKafkaRecordMetadata<String, byte[]> origin, Throwable failure) {
        broken = broken || Fatal.isFatal(failure);
        log.recordNotDone(DeadLetter.position(origin), failure);
    }

    @SuppressWarnings("unchecked")
    private static IncomingKafkaRecordMetadata<String, byte[]> origin(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    }

    private static final class Later extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Later() {
            super("The record is read again when its turn comes", null, false, false);
        }
    }
}
