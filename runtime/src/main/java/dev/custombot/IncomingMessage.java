package dev.custombot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;

/**
 * A message as the hub delivered it, of whatever type.
 * <p>
 * Handlers are given one; unit tests make one with the test module. It may gain methods: let nobody else implement it.
 */
public interface IncomingMessage {

    /** The name of the bot that handles it. */
    String bot();

    /** The hub's id of the message, or the sender's {@code messageId} when the hub gave none; 1..255 characters. */
    String id();

    /** The id that its sender gave it, 1..255 characters. */
    Optional<String> messageId();

    /** What another message names to be about this one, for example an error; without an id when the hub gave none. */
    MessageReference reference();

    /** The message that it is about. */
    Optional<MessageReference> parent();

    /** The message type, see {@link MessageType}; types that are not listed there occur. */
    String type();

    /** The conversation it belongs to. */
    Conversation conversation();

    /** Who sent it. */
    Sender sender();

    /** Whom it is for; one at most by the hub's contract. */
    List<Recipient> recipients();

    /** What it says. */
    Content content();

    /** What the customer wants, when an agent hands a conversation over to the bot, 1..255 characters. */
    Optional<String> intent();

    /** The files that came with it, at most 5. */
    List<Attachment> attachments();

    /** The properties that came with it, at most 75. */
    List<MessageAttribute> attributes();

    /** The properties of the callback that it came with, at most 10; the same for all messages of one callback. */
    List<Attribute> metadata();

    /** When the hub made it. */
    Optional<Instant> created();

    /** When it was sent. */
    Optional<Instant> sent();

    /** The whole message as it arrived, fields unknown to this version included. */
    String json();

    /** The first of those whom it is for. */
    default Optional<Recipient> recipient() {
        return recipients().stream().findFirst();
    }

    /** The content when it is a plain text. */
    default Optional<String> text() {
        return content().text();
    }

    /** Whether the content must be redacted after processing: keep it out of logs and stores. */
    default boolean redact() {
        return content().redact();
    }
}
