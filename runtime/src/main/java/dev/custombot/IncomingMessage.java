package dev.custombot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A message as the hub delivered it, of whatever type.
 *
 * @param id the hub's id of the message, or the sender's {@code messageId} when the hub gave none
 * @param type the message type, see {@link MessageType}; types that are not listed there occur
 * @param conversation the conversation it belongs to
 * @param sender who sent it
 * @param text the content when it is a plain text, 1..10000 characters
 * @param html the content when it is HTML
 * @param contentJson the content when it is JSON, as the string that the hub delivered; it need not be well-formed
 * @param intent what the customer wants, when an agent hands a conversation over to the bot
 * @param attachments the files that came with it, at most 5
 * @param redact whether the content must be redacted after processing: keep it out of logs and stores
 * @param created when the hub made it
 * @param json the whole message as it arrived, fields unknown to this version included
 */
public record IncomingMessage(String id, String type, Conversation conversation, Sender sender, Optional<String> text,
        Optional<String> html, Optional<String> contentJson, Optional<String> intent, List<Attachment> attachments,
        boolean redact, Optional<Instant> created, String json) {

    public IncomingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(sender, "sender");
        attachments = List.copyOf(attachments);
    }

    /** The ids and the type only: contents and names must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "IncomingMessage[id=" + id + ", type=" + type + ", conversation=" + conversation.id() + "]";
    }
}
