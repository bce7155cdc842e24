package dev.custombot.runtime.callback;

import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/**
 * Writes the records of a callback to Kafka in one go: those of a partition are handed to the producer together and in their order, which
 * the idempotent producer keeps, before the first is confirmed.
 */
public final class CallbackPublisher {

    private final PartitionWaves waves;
    private final String topic;
    private final RecordTrace trace;
    private final CustomBotLog log;

    public CallbackPublisher(CallbackProducer producer, String topic, RecordTrace trace, CustomBotLog log) {
        this.waves = new PartitionWaves(producer);
        this.topic = topic;
        this.trace = trace;
        this.log = log;
    }

    /**
     * Completes when the broker has confirmed every record, with those that Kafka will never take because of their size; fails when one is
     * not confirmed. When nobody waits any more, what was not handed to the producer never is.
     *
     * @param over called once, when none of the records is in memory any more
     */
    Uni<List<CallbackRecord>> publish(List<CallbackRecord> records, Runnable over) {
        return Uni.createFrom().emitter(emitter -> {
            Publication publication = new Publication(records, this::toRecord, emitter, over, log);
            emitter.onTermination(publication::forget);
            waves.run(kafka -> publication.send(kafka, waves)).subscribe().with(done -> {}, publication::refuse);
        });
    }

    private ProducerRecord<String, byte[]> toRecord(CallbackRecord record) {
        ProducerRecord<String, byte[]> made = record.toRecord(topic);
        trace.addTo(made);
        return made;
    }
}
