package dev.custombot.runtime.callback;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts the trace of a callback on its records, so that what is done with them belongs to it. On the event loop. */
@FunctionalInterface
public interface RecordTrace {

    void addTo(ProducerRecord<String, byte[]> record);
}
