package dev.custombot.runtime.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.lane.Pauses;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRejection;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Decides what becomes of one record. Completes when the record is done with, whatever became of it; never fails.
 */
@Singleton
public class Dispatcher {

    @Inject
    Handlers handlers;

    @Inject
    MessageReader reader;

    @Inject
    KnownMessages handledMessages;

    @Inject
    MessageHandling handling;

    @Inject
    RejectedReplies rejectedReplies;

    @Inject
    GivenUpMessages givenUp;

    @Inject
    BotMetrics metrics;

    @Inject
    CustomBotConfig config;

    Uni<Void> dispatch(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses) {
        if (handledMessages.contains(record)) {
            return done(record, "duplicate");
        }
        return decide(record, origin, pauses).invoke(() -> handledMessages.add(record));
    }

    private Uni<Void> decide(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses) {
        try {
            if (ReplyRejection.TYPE.equals(record.type())) {
                return rejectedReplies.tell(record);
            }
            if (!handlers.concerns(record.type())) {
                return done(record, "unhandled");
            }
            IncomingMessage message = reader.read(record);
            return isOwn(message.sender())
                    ? done(record, "own")
                    : handling.handle(new Inbound(message, record, origin, pauses)).chain(outcome -> done(record, outcome));
        } catch (RecordFormatException e) {
            return givenUp.unreadable(origin, record.value(), e);
        }
    }

    /** What the bot itself has said: answering it would never end. */
    private boolean isOwn(Sender sender) {
        return Sender.CUSTOM_BOT.equals(sender.type())
                && sender.name().filter(config.defaultBot().participantName()::equals).isPresent();
    }

    private Uni<Void> done(CallbackRecord record, String outcome) {
        metrics.message(record.type(), outcome);
        return Uni.createFrom().voidItem();
    }
}
