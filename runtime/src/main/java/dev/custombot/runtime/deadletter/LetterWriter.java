package dev.custombot.runtime.deadletter;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Writes records one after the other. Blocks until the deadline at most; for one thread. */
final class LetterWriter implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Deadline deadline;

    LetterWriter(Producer<String, byte[]> producer, Deadline deadline) {
        this.producer = producer;
        this.deadline = deadline;
    }

    /** Returns when the broker has confirmed the record. */
    void write(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("the broker did not confirm a record");
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** What is not confirmed by now is given up rather than written later. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
