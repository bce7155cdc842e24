package dev.custombot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;

/**
 * A message as the hub delivered it, of whatever type.
 *
 * @param id the hub's id of the message, or the sender's {@code messageId} when the hub gave none
 * @param messageId the id that its sender gave it, 1..255 characters
 * @param parent the message that it is about
 * @param type the message type, see {@link MessageType}; types that are not listed there occur
 * @param conversation the conversation it belongs to
 * @param sender who sent it
 * @param recipient whom it is for
 * @param content what it says
 * @param intent what the customer wants, when an agent hands a conversation over to the bot, 1..255 characters
 * @param attachments the files that came with it, at most 5
 * @param attributes the properties that came with it, at most 75
 * @param created when the hub made it
 * @param sent when it was sent
 * @param json the whole message as it arrived, fields unknown to this version included
 */
public record IncomingMessage(String id, Optional<String> messageId, Optional<MessageReference> parent, String type,
        Conversation conversation, Sender sender, Optional<Recipient> recipient, Content content, Optional<String> intent,
        List<Attachment> attachments, List<MessageAttribute> attributes, Optional<Instant> created, Optional<Instant> sent,
        String json) {

    public IncomingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(intent, "intent");
        attachments = List.copyOf(attachments);
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(json, "json");
    }

    /** The content when it is a plain text. */
    public Optional<String> text() {
        return content.text();
    }

    /** Whether the content must be redacted after processing: keep it out of logs and stores. */
    public boolean redact() {
        return content.redact();
    }

    /** What another message names to be about this one, for example an error. */
    public MessageReference reference() {
        return MessageReference.of(Optional.of(id), messageId);
    }

    /** The ids and the type only: contents and names must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "IncomingMessage[id=" + id + ", type=" + type + ", conversation=" + conversation.id() + "]";
    }
}
