package dev.custombot.runtime.callback;

import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

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
     * @param over called once, when none of the records is in memory any more, also when they could not even be made
     */
    Uni<List<CallbackRecord>> publish(List<CallbackRecord> records, Runnable over) {
        return Uni.createFrom().emitter(emitter -> {
            Publication publication = made(records, emitter, over);
            emitter.onTermination(publication::forget);
            // Deferred, because the producer may be asked in vain: then the publication has to hear of it, too.
            Uni.createFrom().deferred(() -> waves.run(kafka -> publication.send(kafka, waves)))
                    .subscribe().with(done -> {}, publication::refuse);
        });
    }

    private Publication made(List<CallbackRecord> records, UniEmitter<? super List<CallbackRecord>> waiting, Runnable over) {
        try {
            return new Publication(records, this::toRecord, waiting, over, log);
        } catch (Throwable e) {
            over.run();
            throw e;
        }
    }

    private ProducerRecord<String, byte[]> toRecord(CallbackRecord record) {
        ProducerRecord<String, byte[]> made = record.toRecord(topic);
        try {
            trace.addTo(made);
        } catch (RuntimeException e) {
            // It runs what the application has hung on to traces, and no message is refused for want of one.
            log.debugf(e, "The trace of a message could not be written");
        }
        return made;
    }
}
