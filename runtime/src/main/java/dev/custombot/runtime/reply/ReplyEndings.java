package dev.custombot.runtime.reply;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** What is left to do when it is certain what becomes of a reply. Nothing here fails. */
@Singleton
public class ReplyEndings {

    @Inject
    DeadLetters deadLetters;

    @Inject
    RejectionPublisher rejections;

    @Inject
    Redaction redaction;

    @Inject
    BotMetrics metrics;

    @Inject
    DenialAlarms alarms;

    void sent(WaitingReply reply) {
        metrics.reply(reply.reply().type(), "sent");
    }

    /** The hub has it from an earlier request, or another record under the same id came before. */
    void duplicate(WaitingReply reply) {
        metrics.reply(reply.reply().type(), "duplicate");
    }

    /** It goes to the dead letters, and the bot is told. Completes when both are on Kafka. */
    Uni<Void> giveUp(WaitingReply reply, String code) {
        CustomBotLog.LOG.replyRefused(reply.reply().messageId(), code);
        metrics.reply(reply.reply().type(), "refused");
        return deadLetters.add(reply.origin(), redaction.of(reply.reply().value()), DeadLetters.REPLY, code,
                Optional.empty(), reply.requests())
                .chain(() -> rejections.publish(reply.reply(), code))
                .onFailure().recoverWithNull();
    }

    void delayed(Attempt attempt, String cause) {
        attempt.replies().forEach(reply -> metrics.reply(reply.reply().type(), "retried"));
        CustomBotLog.LOG.replyDelayed(attempt.replies().get(0).reply().messageId(), attempt.replies().size() - 1, cause);
    }

    void denied(Attempt attempt, String code) {
        attempt.replies().forEach(reply -> metrics.reply(reply.reply().type(), "parked"));
        alarms.denied(code, attempt.replies().size());
    }

    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        CustomBotLog.LOG.unreadableReply(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, redaction.ofUnreadable(value), DeadLetters.REPLY, failure.getMessage(), Optional.empty(),
                0);
    }
}
