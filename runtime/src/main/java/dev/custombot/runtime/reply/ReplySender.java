package dev.custombot.runtime.reply;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.BotConfig.ReplyConfig;
import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Pauses;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Sends one reply until the hub has it or refuses it for good; a refused one goes to the dead letters. Completes then; never
 * fails.
 */
@Singleton
public class ReplySender {

    @Inject
    ReplyHub hub;

    @Inject
    HubTokens tokens;

    @Inject
    DeadLetters deadLetters;

    @Inject
    RejectionPublisher rejections;

    @Inject
    Redaction redaction;

    @Inject
    BotMetrics metrics;

    @Inject
    CustomBotConfig config;

    Uni<Void> send(ReplyRecord reply, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses) {
        ReplyConfig limits = config.defaultBot().reply();
        BackOff backOff = new BackOff(limits.initialBackOff(), limits.maxBackOff());
        AtomicInteger attempts = new AtomicInteger();
        return Uni.createFrom().deferred(() -> attempt(reply)).onSubscription().invoke(attempts::incrementAndGet)
                .onFailure().invoke(failure -> delayed(reply, failure))
                .onFailure().retry().when(failed -> failed.onItem().transformToUniAndConcatenate(
                        failure -> pauses.pause(backOff.after(attempts.get())).replaceWith(failure)))
                .flatMap(outcome -> outcome instanceof SendOutcome.Refused refused
                        ? giveUp(reply, origin, refused.code(), attempts.get())
                        : sent(reply, (SendOutcome.Sent) outcome));
    }

    /** Fails when it is to be tried again. */
    private Uni<SendOutcome> attempt(ReplyRecord reply) {
        return tokens.current().flatMap(token -> hub.send(reply, token)
                .flatMap(outcome -> outcome instanceof SendOutcome.TokenRejected
                        ? tokens.other(token).flatMap(other -> hub.send(reply, other))
                        : Uni.createFrom().item(outcome)))
                .invoke(outcome -> {
                    if (!(outcome instanceof SendOutcome.Sent) && !(outcome instanceof SendOutcome.Refused)) {
                        throw new NotTaken(outcome);
                    }
                });
    }

    private Uni<Void> sent(ReplyRecord reply, SendOutcome.Sent outcome) {
        metrics.reply(reply.type(), outcome.duplicate() ? "duplicate" : "sent");
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> giveUp(ReplyRecord reply, IncomingKafkaRecordMetadata<String, byte[]> origin, String code,
            int attempts) {
        CustomBotLog.LOG.replyRefused(reply.messageId(), code);
        metrics.reply(reply.type(), "refused");
        return deadLetters.add(origin, redaction.ofReply(reply.value()), DeadLetters.REPLY, code, Optional.empty(), attempts)
                .chain(() -> rejections.publish(reply, code))
                .onFailure().recoverWithNull();
    }

    private void delayed(ReplyRecord reply, Throwable failure) {
        metrics.reply(reply.type(), "retried");
        if (failure instanceof NotTaken notTaken && notTaken.outcome instanceof SendOutcome.ClientDenied denied) {
            CustomBotLog.LOG.clientDenied(denied.code());
        } else {
            CustomBotLog.LOG.replyDelayed(reply.messageId(),
                    failure instanceof NotTaken ? failure.getMessage() : failure.getClass().getSimpleName());
        }
    }

    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        CustomBotLog.LOG.unreadableReply(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, value, DeadLetters.REPLY, failure.getMessage(), Optional.empty(), 0);
    }

    /** The hub did not take the reply, for a reason that passes. */
    private static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SendOutcome outcome;

        NotTaken(SendOutcome outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }
    }
}
