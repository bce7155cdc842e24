package dev.custombot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.MessageType;

/**
 * An earlier message of a conversation: delivered by the hub with a conversation that is handed over, or given to the hub by a bot
 * that escalates what was said outside of it.
 *
 * @param id the hub's id; empty when the message was exchanged outside of the hub
 * @param messageId the id that its sender gave it, 1..255 characters
 * @param type the message type
 * @param parent the message that it is about
 * @param content what it says
 * @param sender who sent it
 * @param recipient whom it was for
 * @param attachments at most 5
 * @param attributes at most 75
 * @param created when the hub made it
 * @param sent when it was sent; required by the hub when a bot gives it
 */
public record TranscriptMessage(Optional<String> id, Optional<String> messageId, String type,
        Optional<MessageReference> parent, Content content, Sender sender, Optional<Recipient> recipient,
        List<Attachment> attachments, List<MessageAttribute> attributes, Optional<Instant> created, Optional<Instant> sent) {

    public TranscriptMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipient, "recipient");
        attachments = List.copyOf(attachments);
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(sent, "sent");
    }

    /** A text that a customer wrote to the bot outside of the hub. */
    public static TranscriptMessage customerToBot(String customerName, String botName, String text, Instant sent) {
        return text(Sender.CUSTOMER, customerName, new Recipient(Sender.CUSTOM_BOT, Optional.of(botName)), text, sent);
    }

    /** A text that the bot wrote to a customer outside of the hub. */
    public static TranscriptMessage botToCustomer(String botName, String customerName, String text, Instant sent) {
        return text(Sender.CUSTOM_BOT, botName, new Recipient(Sender.CUSTOMER, Optional.of(customerName)), text, sent);
    }

    private static TranscriptMessage text(String senderType, String senderName, Recipient recipient, String text,
            Instant sent) {
        return new TranscriptMessage(Optional.empty(), Optional.empty(), MessageType.TEXT, Optional.empty(),
                Content.ofText(text), new Sender(senderType, Optional.of(senderName), Optional.empty()), Optional.of(recipient),
                List.of(), List.of(), Optional.empty(), Optional.of(sent));
    }

    /** Without contents and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "TranscriptMessage[type=" + type + "]";
    }
}
