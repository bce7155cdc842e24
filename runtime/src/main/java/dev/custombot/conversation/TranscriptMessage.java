package dev.custombot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An earlier message of a conversation: delivered by the hub with a conversation that is handed over, or given to the hub by a
 * bot that escalates what was said outside of it. Immutable; each {@code with…} makes another one.
 * <p>
 * From a bot, the hub takes the types {@code text}, {@code richMessage.…}, {@code pagePush}, {@code delete.soft},
 * {@code delete.permanent} and {@code undo}, and no attachments; sender and recipient are customers or bots and have a name,
 * and {@code sent} is needed.
 */
public sealed interface TranscriptMessage permits TranscriptMessageValue {

    /** A text that a customer wrote to the bot outside of the hub. */
    static TranscriptMessage customerToBot(String customerName, String botName, String text, Instant sent) {
        return of("text", Content.ofText(text), Sender.named(Sender.CUSTOMER, customerName))
                .withRecipient(Recipient.named(Sender.CUSTOM_BOT, botName)).withSent(sent);
    }

    /** A text that the bot wrote to a customer outside of the hub. */
    static TranscriptMessage botToCustomer(String botName, String customerName, String text, Instant sent) {
        return of("text", Content.ofText(text), Sender.named(Sender.CUSTOM_BOT, botName))
                .withRecipient(Recipient.named(Sender.CUSTOMER, customerName)).withSent(sent);
    }

    /** A message to begin with. */
    static TranscriptMessage of(String type, Content content, Sender sender) {
        return new TranscriptMessageValue(Optional.empty(), Optional.empty(), type, Optional.empty(), content, sender,
                Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The hub's id; empty when the message was exchanged outside of the hub. */
    Optional<String> id();

    /** The id that its sender gave it, 1..255 characters. */
    Optional<String> messageId();

    /** The message type; empty when the hub gave none. */
    String type();

    /** The message that it is about. */
    Optional<MessageReference> parent();

    Content content();

    Sender sender();

    Optional<Recipient> recipient();

    /** At most 5. */
    List<Attachment> attachments();

    /** At most 75. */
    List<MessageAttribute> attributes();

    /** When the hub made it. */
    Optional<Instant> created();

    /** When it was sent. */
    Optional<Instant> sent();

    TranscriptMessage withId(String newId);

    TranscriptMessage withMessageId(String newMessageId);

    TranscriptMessage withParent(MessageReference newParent);

    TranscriptMessage withRecipient(Recipient newRecipient);

    TranscriptMessage withAttachments(List<Attachment> newAttachments);

    TranscriptMessage withAttributes(List<MessageAttribute> newAttributes);

    TranscriptMessage withCreated(Instant newCreated);

    TranscriptMessage withSent(Instant newSent);
}
