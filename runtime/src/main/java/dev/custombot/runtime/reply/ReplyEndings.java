package dev.custombot.runtime.reply;

import java.time.Clock;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.record.Superseded;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * What is left to do when it is certain what becomes of a reply. Nothing here fails but with {@link Tenure#ENDED}, when the reply is another
 * process' by now: that one sends it, puts it aside, and tells the bot.
 */
public final class ReplyEndings {

    private final DeadLetters deadLetters;
    private final NoticePublisher notices;
    private final BotMetrics metrics;
    private final DenialAlarms alarms;
    private final Clock clock;
    private final CustomBotLog log;

    /** @param clock by which callbacks are received */
    public ReplyEndings(DeadLetters deadLetters, NoticePublisher notices, BotMetrics metrics, DenialAlarms alarms, Clock clock,
            CustomBotLog log) {
        this.deadLetters = deadLetters;
        this.notices = notices;
        this.metrics = metrics;
        this.alarms = alarms;
        this.clock = clock;
        this.log = log;
    }

    void sent(WaitingReply reply) {
        metrics.replies().ended(reply.reply().type(), "sent");
        reply.receivedAt().ifPresent(at -> {
            long millis = Math.max(0, clock.millis() - at.toEpochMilli());
            metrics.replies().accepted(millis, Math.max(0, millis - reply.waitedForPlan()));
        });
    }

    /** The hub has it from an earlier request, or another record under the same id came before. */
    Uni<Void> duplicate(WaitingReply reply) {
        metrics.replies().ended(reply.reply().type(), "duplicate");
        return Uni.createFrom().voidItem();
    }

    /** It is not sent, because something else was sent in its stead. Completes when it lies in the dead letters. */
    Uni<Void> superseded(WaitingReply reply, Superseded why) {
        log.replySuperseded(reply.reply().messageId(), why.cause(), reply.conversation());
        return counted(reply, "superseded", deadLetter(reply, DeadLetterReason.ofReply(why.cause(), reply.requests())));
    }

    /** The hub may have it from an earlier request, whose answer was lost, and its conversation is where it was to lead. */
    Uni<Void> perhapsTaken(WaitingReply reply, String code) {
        alarms.perhapsTaken(reply, code);
        return duplicate(reply);
    }

    /** The hub has opened a conversation with it, whoever has the reply by now. Completes when the bot is told: nobody else knows. */
    Uni<Void> started(WaitingReply reply, String conversationId) {
        return notices.started(reply, conversationId).onFailure().recoverWithNull();
    }

    /** It goes to the dead letters, and the bot is told. Completes when both are on Kafka. */
    Uni<Void> giveUp(WaitingReply reply, String code, ConversationFate fate) {
        alarms.refused(reply, code);
        return putAside(reply, code, fate);
    }

    /** It does not go, while others do. Completes when it is in the dead letters and the bot is told. */
    Uni<Void> giveUpTrying(WaitingReply reply, String cause) {
        alarms.givenUp(reply, cause);
        return putAside(reply, cause, ConversationFate.UNKNOWN);
    }

    private Uni<Void> putAside(WaitingReply reply, String code, ConversationFate fate) {
        return counted(reply, fate.counted("refused"), deadLetter(reply,
                DeadLetterReason.ofReply(code, reply.requests()).with(BotHeaders.DEAD_LETTER_CONVERSATION, fate.label()))
                .chain(() -> notices.rejected(reply, code)));
    }

    /** Not before it is over here: else both processes would count it. */
    private Uni<Void> counted(WaitingReply reply, String outcome, Uni<Void> ending) {
        return ending.onFailure(failure -> failure != Tenure.ENDED).recoverWithNull()
                .invoke(() -> metrics.replies().ended(reply.reply().type(), outcome));
    }

    private Uni<Void> deadLetter(WaitingReply reply, DeadLetterReason reason) {
        byte[] value = reply.alone().value();
        return deadLetters.add(reply.origin(), value, Redaction.of(value), reason
                .with(BotHeaders.MESSAGE_ID, reply.reply().messageId()).with(BotHeaders.TYPE, reply.reply().type()),
                reply::confirmed);
    }

    void delayed(Attempt attempt, String cause) {
        attempt.replies().forEach(reply -> metrics.replies().retried(reply.reply().type()));
        alarms.delayed(attempt.replies().get(0), attempt.replies().size() - 1, cause);
    }

    void denied(Attempt attempt, String code) {
        attempt.replies().forEach(reply -> metrics.replies().parked(reply.reply().type()));
        alarms.denied(code, attempt.replies().size());
    }

    /** Something on the way objects to the reply. */
    void blocked(Attempt attempt, String status) {
        attempt.replies().forEach(reply -> metrics.replies().parked(reply.reply().type()));
        WaitingReply first = attempt.replies().get(0);
        alarms.blocked(status, first.reply().messageId(), first.conversation());
    }

    /** @param tenure of its partition */
    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure,
            Tenure tenure) {
        log.unreadableReply(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, value, Redaction.ofUnreadable(value), DeadLetterReason.ofReply(failure.getMessage(), 0),
                () -> tenure.confirmed(origin.getOffset()));
    }
}
