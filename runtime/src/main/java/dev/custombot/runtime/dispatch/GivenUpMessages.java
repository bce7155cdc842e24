package dev.custombot.runtime.dispatch;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger.Level;

import dev.custombot.TooManyRepliesException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Puts messages aside that could not be handled, and says so. */
@Singleton
public class GivenUpMessages {

    @Inject
    Redaction redaction;

    @Inject
    DeadLetters deadLetters;

    Uni<Void> add(Inbound inbound, Optional<Handler> handler, Throwable failure, int attempts) {
        CallbackRecord record = inbound.record();
        String cause = failure.getClass().getName();
        String name = handler.map(Handler::name).orElse("no handler");
        if (failure instanceof TooManyRepliesException) {
            CustomBotLog.LOG.loopCutOff(record.conversationId(), failure.getMessage(), record.messageId());
        } else {
            CustomBotLog.LOG.handlerFailed(record.messageId(), record.type(), name, cause);
        }
        // The exception's message may quote a customer: in production it is only for debugging.
        CustomBotLog.LOG.logf(LaunchMode.current().isDevOrTest() ? Level.WARN : Level.DEBUG, failure, "Handler %s failed",
                name);
        return deadLetters.add(inbound.origin(), redaction.of(record.value()), DeadLetters.DISPATCH, cause,
                handler.map(Handler::name), attempts);
    }

    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        CustomBotLog.LOG.unreadableCallback(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, redaction.ofUnreadable(value), DeadLetters.DISPATCH, failure.getMessage(),
                Optional.empty(), 0);
    }
}
