package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger.Level;

import dev.custombot.TooManyRepliesException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Puts messages aside that could not be handled, and says so. */
public final class GivenUpMessages {

    private final UnaryOperator<byte[]> redaction;
    private final DeadLetters deadLetters;
    private final CustomBotLog log;

    /** @param redaction the hub's, which knows where the contents are */
    public GivenUpMessages(UnaryOperator<byte[]> redaction, DeadLetters deadLetters, CustomBotLog log) {
        this.redaction = redaction;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    Uni<Void> add(Inbound inbound, Optional<Handler> handler, Throwable failure, int attempts) {
        CallbackRecord record = inbound.record();
        String cause = failure.getClass().getName();
        String name = handler.map(Handler::name).orElse("no handler");
        if (failure instanceof TooManyRepliesException) {
            log.loopCutOff(record.conversationId(), failure.getMessage(), record.messageId());
        } else {
            log.handlerFailed(record.messageId(), record.type(), name, cause);
        }
        // The exception's message may quote a customer: in production it is only for debugging.
        log.logf(LaunchMode.current().isDevOrTest() ? Level.WARN : Level.DEBUG, failure, "Handler %s failed",
                name);
        return deadLetters.add(inbound.origin(), record.value(), redaction.apply(record.value()),
                DeadLetterReason.ofMessage(cause, handler.map(Handler::name), attempts));
    }

    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        log.unreadableCallback(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, value, Redaction.ofUnreadable(value),
                DeadLetterReason.ofMessage(failure.getMessage(), Optional.empty(), 0));
    }
}
