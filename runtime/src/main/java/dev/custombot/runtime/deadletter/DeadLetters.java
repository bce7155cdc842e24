package dev.custombot.runtime.deadletter;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.CallbackRecord;
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
        return addBy(origin, value, redacted, reason, message -> emitter.sendMessage(message));
    }

    /** The same for a task; fails with {@link Tenure#ENDED} once its record is another process': that one decides what becomes of it. */
    public Uni<Void> add(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, byte[] redacted,
            DeadLetterReason reason, Occupancy occupancy) {
        return addBy(origin, value, redacted, reason,
                message -> occupancy.whenConfirmed(() -> emitter.sendMessage(message)));
    }

    /**
     * The same for what has no place in a lane.
     *
     * @param confirmed asked before each try: fails with {@link Tenure#ENDED} once the record is another process'
     */
    public Uni<Void> add(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, byte[] redacted,
            DeadLetterReason reason, Supplier<Uni<Void>> confirmed) {
        return addBy(origin, value, redacted, reason, message -> confirmed.get().chain(() -> emitter.sendMessage(message)));
    }

    private Uni<Void> addBy(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, byte[] redacted,
            DeadLetterReason reason, Function<Message<byte[]>, Uni<Void>> send) {
        DeadLetter letter = DeadLetter.of(origin, redacted, marked(value, redacted, reason), clock.instant());
        return persistently(letter.toMessage(), send)
                .onFailure(failure -> failure != Tenure.ENDED)
                .recoverWithUni(() -> persistently(letter.withoutValue().toMessage(), send))
                .invoke(() -> metrics.letters().added(reason.stage(), reason.countedCause()));
    }

    private Uni<Void> persistently(Message<byte[]> letter, Function<Message<byte[]>, Uni<Void>> send) {
        return RecordPublisher.persistently(() -> send.apply(letter),
                failure -> failure != Tenure.ENDED && RecordPublisher.isPassing(failure), TOPIC, log);
    }

    /**
     * Puts a message aside that cannot become a record. Completes when the broker has confirmed it, fails when it has not: whoever
     * delivered the message does it again.
     *
     * @param message what is empty of it is not known
     * @param redacted its value without what is to be redacted; the same array if nothing is
     * @param over called when the value is not in memory any more, also when nobody waits
     */
    public Uni<Void> addUnstored(CallbackRecord message, byte[] redacted, DeadLetterReason reason, Runnable over) {
        DeadLetter letter = DeadLetter.ofMessage(message, redacted, marked(message.value(), redacted, reason), clock.instant());
        return once(letter, over)
                .onFailure(failure -> !RecordPublisher.isPassing(failure))
                .recoverWithUni(() -> once(letter.withoutValue(), () -> {}))
                .invoke(() -> metrics.letters().added(reason.stage(), reason.countedCause()));
    }

    private Uni<Void> once(DeadLetter letter, Runnable over) {
        return Uni.createFrom().deferred(() -> emitter.sendMessage(letter.toMessage()
                .withAck(() -> done(over)).withNack(failure -> done(over))))
                // What never comes to the connector is neither acknowledged nor refused by it.
                .onFailure().invoke(over);
    }

    private static CompletionStage<Void> done(Runnable over) {
        over.run();
        return CompletableFuture.completedFuture(null);
    }

    private static DeadLetterReason marked(byte[] value, byte[] redacted, DeadLetterReason reason) {
        return value == redacted ? reason : reason.with(BotHeaders.DEAD_LETTER_REDACTED, "true");
    }
}
