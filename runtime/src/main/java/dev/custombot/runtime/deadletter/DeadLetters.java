package dev.custombot.runtime.deadletter;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.RecordPublisher;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Puts aside what cannot be handled or sent, with its cause. */
public final class DeadLetters {

    private static final String TOPIC = "dead letters";

    private final MutinyEmitter<byte[]> emitter;
    private final BotMetrics metrics;
    private final Clock clock;
    private final CustomBotLog log;

    public DeadLetters(MutinyEmitter<byte[]> emitter, BotMetrics metrics, Clock clock, CustomBotLog log) {
        this.emitter = emitter;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Completes when the broker has confirmed the dead letter; never fails.
     *
     * @param value the record's value
     * @param redacted the same without what is to be redacted; the same array if nothing is
     */
    public Uni<Void> add(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, byte[] redacted,
            DeadLetterReason reason) {
        DeadLetterReason why = value == redacted ? reason : reason.with(BotHeaders.DEAD_LETTER_REDACTED, "true");
        DeadLetter letter = new DeadLetter(origin, redacted, why, clock.instant());
        return RecordPublisher.persistently(emitter, letter.toMessage(), TOPIC, log)
                .onFailure().recoverWithUni(
                        () -> RecordPublisher.persistently(emitter, letter.withoutValue().toMessage(), TOPIC, log))
                .invoke(() -> metrics.deadLetter(reason.stage()));
    }
}
