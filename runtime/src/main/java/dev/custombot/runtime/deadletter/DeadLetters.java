package dev.custombot.runtime.deadletter;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordPublisher;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Puts aside what cannot be handled or sent, with its cause. */
@Singleton
public class DeadLetters {

    public static final String DISPATCH = "dispatch";
    public static final String REPLY = "reply";

    @Inject
    @Channel("custom-bot-dead-letters-out")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    MutinyEmitter<byte[]> emitter;

    @Inject
    BotMetrics metrics;

    @Inject
    Clock clock;

    /**
     * Completes when the broker has confirmed the dead letter; never fails.
     *
     * @param attempts how often it was tried; 0 when it could not be
     */
    public Uni<Void> add(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, String stage, String cause,
            Optional<String> handler, int attempts) {
        DeadLetter letter = new DeadLetter(origin, value, stage, cause, handler, attempts, clock.instant());
        return RecordPublisher.persistently(emitter, letter.toMessage(), "dead letters")
                .onFailure().recoverWithUni(
                        () -> RecordPublisher.persistently(emitter, letter.withoutValue().toMessage(), "dead letters"))
                .invoke(() -> metrics.deadLetter(stage));
    }
}
