package dev.custombot.runtime.dispatch;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Handles one record: finds the handler, calls it, and puts its replies into the outbox. Completes when the record is done
 * with, whatever became of it; never fails.
 */
@Singleton
public class Dispatcher {

    @Inject
    Handlers handlers;

    @Inject
    IncomingMessageReader reader;

    @Inject
    HandledMessages handledMessages;

    @Inject
    HandlerInvocation invocation;

    @Inject
    Outbox outbox;

    @Inject
    Redaction redaction;

    @Inject
    DeadLetters deadLetters;

    @Inject
    BotMetrics metrics;

    Uni<Void> dispatch(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        if (handledMessages.contains(record)) {
            metrics.message(record.type(), "duplicate");
            return Uni.createFrom().voidItem();
        }
        return handlers.forType(record.type()).map(handler -> handle(handler, record, origin)).orElseGet(() -> {
            metrics.message(record.type(), "unhandled");
            return Uni.createFrom().voidItem();
        }).invoke(() -> handledMessages.add(record));
    }

    private Uni<Void> handle(Handler handler, CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        IncomingMessage message;
        try {
            message = reader.read(record);
        } catch (RecordFormatException e) {
            return unreadable(origin, record.value(), e);
        }
        return outbox.publish(record, invocation.invoke(handler, message))
                .onItemOrFailure().transformToUni((published, failure) -> {
                    if (failure != null) {
                        byte[] value = message.redact() ? redaction.of(record.value()) : record.value();
                        return giveUp(handler, record, value, origin, failure);
                    }
                    metrics.message(record.type(), "handled");
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> giveUp(Handler handler, CallbackRecord record, byte[] value,
            IncomingKafkaRecordMetadata<String, byte[]> origin, Throwable failure) {
        String cause = failure.getClass().getName();
        CustomBotLog.LOG.handlerFailed(record.messageId(), record.type(), handler.name(), cause);
        // The stack trace belongs to the team's code; its message may quote a customer, so it is only for debugging.
        CustomBotLog.LOG.debugf(failure, "Handler %s failed", handler.name());
        metrics.message(record.type(), "failed");
        return deadLetters.add(origin, value, DeadLetters.DISPATCH, cause, Optional.of(handler.name()));
    }

    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        CustomBotLog.LOG.unreadableCallback(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, value, DeadLetters.DISPATCH, failure.getMessage(), Optional.empty());
    }
}
