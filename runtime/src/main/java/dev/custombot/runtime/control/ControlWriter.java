package dev.custombot.runtime.control;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

import dev.custombot.runtime.record.BotHeaders;

/** Writes what an operator wants. Blocks, but not for ever. */
final class ControlWriter {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Whatever others the topic may have: what is wanted has one order. */
    private static final int ONLY = 0;

    private final Supplier<Producer<String, byte[]>> producers;
    private final String bot;
    private final String topic;

    ControlWriter(Supplier<Producer<String, byte[]>> producers, String bot, String topic) {
        this.producers = producers;
        this.bot = bot;
        this.topic = topic;
    }

    /** Returns when the broker has confirmed it. */
    void write(ControlKey key, Optional<ControlEntry> entry) {
        Producer<String, byte[]> producer = producers.get();
        try {
            producer.send(new ProducerRecord<>(topic, ONLY, key.text(), entry.map(ControlEntry::value).orElse(null),
                    BotHeaders.start(bot))).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("the broker did not confirm it");
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            producer.close(Duration.ZERO);
        }
    }
}
