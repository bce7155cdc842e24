package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** How a hub delivers messages: who may call, what a callback looks like and means, and how it is answered. Thread-safe. */
public interface HubReceiver {

    /** Completes with why the caller is refused, empty when it is not; before the body is read, and never fails. */
    Uni<Optional<CallbackProblem>> admit(CallbackRequest request);

    /**
     * What {@link #admit} may say for want of the right credentials, so that meters have it before it happens. Without what may be wrong with
     * a credential that its hub replaces by itself.
     */
    default List<CallbackProblem> callerRefusals() {
        return List.of();
    }

    /**
     * Splits a body into its messages, in their order. On the event loop.
     *
     * @throws CallbackProblem 400 that names the field, if the body is not one of this hub's
     */
    List<DeliveredMessage> split(byte[] body);

    /** The status that says that all messages are stored. */
    int storedStatus();

    /** The answer to a callback that is not stored, as this hub understands it: above all whether to deliver it again. */
    default CallbackProblem refusal(CallbackProblem problem) {
        return problem;
    }

    /**
     * Reads a record as a message.
     *
     * @throws dev.custombot.runtime.record.RecordFormatException if the record's value is not one of this hub's messages
     */
    IncomingMessage read(CallbackRecord record);

    /**
     * What a message means after what the bot has offered: a "2", say, stands for the second of the choices that the hub could show as a
     * numbered text only. Asked for each message of a customer after an offer if {@link Adaptations#understood}.
     *
     * @param offer what {@link HubSender#adapt} has left in the conversation
     * @param givesUp whether the customer says one of the words that end a dialogue: the offer falls, unless it is one of the choices
     */
    default Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        return new Understood.Meant(message, Optional.of(offer));
    }

    /**
     * For how long the bot is silent after it has handed over, or an agent has written, at a hub that goes on delivering what customers say
     * then. Empty at a hub that keeps it from the bot, and where handlers see to it themselves.
     */
    default Optional<Duration> silence() {
        return Optional.empty();
    }

    /** Whether the message was sent by the bot itself: answering it would never end. */
    boolean isOwn(IncomingMessage message);

    /**
     * The value of a record without what is to be redacted after processing; the same array if nothing is.
     *
     * @param value of a record that may be unreadable
     */
    byte[] redact(byte[] value);
}
