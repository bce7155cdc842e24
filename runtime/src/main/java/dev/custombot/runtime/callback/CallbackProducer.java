package dev.custombot.runtime.callback;

import java.util.function.Consumer;

import org.apache.kafka.clients.producer.Producer;

import io.smallrye.mutiny.Uni;

/** The producer of a bot's callbacks topic, and the one thread on which it may wait for Kafka. */
@FunctionalInterface
public interface CallbackProducer {

    /** Completes when the task has run; fails when it cannot. */
    Uni<Void> run(Consumer<Producer<String, byte[]>> task);
}
