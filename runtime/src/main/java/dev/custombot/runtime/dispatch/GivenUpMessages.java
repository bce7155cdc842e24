package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jboss.logging.Logger.Level;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.RefusedReplyException;
import dev.custombot.TooManyRepliesException;
import dev.custombot.message.MalformedContentException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.state.UnwritableStateException;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.DeadLetterReason;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.state.StateRefusedException;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Puts messages aside that could not be handled, and says so. */
public final class GivenUpMessages {

    private static final String ON_ORDER = "operator";
    private static final String OF_AGENT = "agent";
    /** Of what nobody can read. */
    private static final String UNKNOWN_TYPE = "";

    private final UnaryOperator<byte[]> redaction;
    private final DeadLetters deadLetters;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /** @param redaction the hub's, which knows where the contents are */
    public GivenUpMessages(UnaryOperator<byte[]> redaction, DeadLetters deadLetters, BotMetrics metrics, CustomBotLog log) {
        this.redaction = redaction;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.log = log;
    }

    /**
     * Fails with {@link Tenure#ENDED} when the message is another process' by now.
     *
     * @param thrown with the handler, if that has failed
     */
    Uni<Void> add(Inbound inbound, Throwable thrown, int attempts) {
        return inbound.occupancy().whenConfirmed(() -> addConfirmed(inbound, thrown, attempts));
    }

    private Uni<Void> addConfirmed(Inbound inbound, Throwable thrown, int attempts) {
        CallbackRecord record = inbound.record();
        Optional<HandlerFailure> handled = thrown instanceof HandlerFailure failed ? Optional.of(failed) : Optional.empty();
        Optional<String> handler = handled.map(failed -> failed.handler().name());
        Throwable failure = handled.<Throwable>map(HandlerFailure::getCause).orElse(thrown);
        String cause = failure.getClass().getName();
        String name = handler.orElse("no handler");
        Optional<String> detail = detail(failure, handled.map(HandlerFailure::streamed).orElse(0));
        if (failure instanceof TooManyRepliesException) {
            log.loopCutOff(record.conversationId(), failure.getMessage(), record.messageId());
        } else {
            log.handlerFailed(record.messageId(), record.type(), name,
                    cause + detail.map(text -> ": " + text).orElse(""), record.conversationId());
        }
        // The exception's message may quote a customer: in production it is only for debugging.
        log.logf(LaunchMode.current().isDevOrTest() ? Level.WARN : Level.DEBUG, failure, "Handler %s failed",
                name);
        DeadLetterReason reason = DeadLetterReason.ofMessage(cause, handler, attempts);
        return deadLetters.add(inbound.origin(), record.value(), redaction.apply(record.value()),
                detail.map(text -> reason.with(BotHeaders.DEAD_LETTER_DETAIL, text)).orElse(reason), inbound.occupancy());
    }

    /** What our own checks say quotes nobody. */
    private static Optional<String> detail(Throwable failure, int streamed) {
        Optional<String> own = isOurs(failure) ? Optional.ofNullable(failure.getMessage()) : Optional.empty();
        Optional<String> broken = streamed == 0
                ? Optional.empty()
                : Optional.of("the stream broke after " + streamed + " replies, and is not begun again behind them");
        return Stream.of(own, broken).flatMap(Optional::stream).reduce((one, other) -> one + "; " + other);
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof RefusedReplyException || failure instanceof TooManyRepliesException
                || failure instanceof StateRefusedException || failure instanceof UnwritableStateException
                || failure instanceof MalformedContentException || failure instanceof HandlerTimeoutException;
    }

    /** An operator has decided about a message that holds its conversation up. Fails like {@link #add}. */
    Uni<Void> onOrder(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, HeadOrder order,
            Occupancy occupancy) {
        return occupancy.whenConfirmed(() -> onOrderConfirmed(record, origin, order, occupancy));
    }

    private Uni<Void> onOrderConfirmed(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
            HeadOrder order, Occupancy occupancy) {
        log.messageSetAside(record.messageId(), record.type(), order.label(), record.conversationId());
        if (order == HeadOrder.SKIP) {
            return Uni.createFrom().voidItem();
        }
        byte[] redacted = Notice.isReserved(record.type())
                ? Redaction.of(record.value())
                : redaction.apply(record.value());
        return deadLetters.add(origin, record.value(), redacted,
                DeadLetterReason.ofMessage(ON_ORDER, Optional.empty(), 0), occupancy);
    }

    /** An agent has the conversation of a message that was replayed. Fails like {@link #add}. */
    Uni<Void> notForBot(Inbound inbound) {
        return inbound.occupancy().whenConfirmed(() -> {
            CallbackRecord record = inbound.record();
            log.replayOfAgent(record.messageId(), record.type(), record.conversationId());
            return deadLetters.add(inbound.origin(), record.value(), redaction.apply(record.value()),
                    DeadLetterReason.ofMessage(OF_AGENT, Optional.empty(), 0), inbound.occupancy());
        });
    }

    /** Something that the bot itself said. Fails like {@link #add}. */
    Uni<Void> ownMessage(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Throwable failure,
            Occupancy occupancy) {
        return occupancy.whenConfirmed(() -> ownMessageConfirmed(record, origin, failure, occupancy));
    }

    private Uni<Void> ownMessageConfirmed(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin,
            Throwable failure, Occupancy occupancy) {
        String cause = failure.getClass().getName();
        log.handlerFailed(record.messageId(), record.type(), "no handler", cause, record.conversationId());
        return deadLetters.add(origin, record.value(), Redaction.of(record.value()),
                DeadLetterReason.ofMessage(cause, Optional.empty(), 0), occupancy);
    }

    /** Whoever has the record finds it the same: that it has just begun is enough. */
    Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure) {
        log.unreadableCallback(DeadLetter.position(origin), failure.getMessage());
        return deadLetters.add(origin, value, Redaction.ofUnreadable(value),
                DeadLetterReason.ofMessage(failure.getMessage(), Optional.empty(), 0))
                .invoke(() -> metrics.handling().message(UNKNOWN_TYPE, "failed"));
    }
}
