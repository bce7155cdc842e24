package dev.custombot.runtime.hub;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.record.CallbackRecord;

/** A message as a hub's adapter has read it. */
public record ReceivedMessage(String bot, String id, Optional<String> messageId, MessageReference reference,
        Optional<MessageReference> parent, String type, Conversation conversation, Sender sender, List<Recipient> recipients,
        Content content, Optional<String> intent, List<Attachment> attachments, List<MessageAttribute> attributes,
        List<Attribute> metadata, Optional<Instant> created, Optional<Instant> sent, String json)
        implements
            IncomingMessage {

    public ReceivedMessage {
        Objects.requireNonNull(bot, "bot");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(sender, "sender");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(intent, "intent");
        attachments = List.copyOf(attachments);
        attributes = List.copyOf(attributes);
        metadata = List.copyOf(metadata);
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(json, "json");
    }

    /** A message of which the hub tells no more than who said what. */
    public static ReceivedMessage of(CallbackRecord record, Sender sender, Content content, String json) {
        return new ReceivedMessage(record.origin().bot(), record.messageId(), Optional.empty(),
                MessageReference.of(Optional.empty(), Optional.empty()), Optional.empty(), record.type(),
                ReceivedConversation.of(record.conversationId()), sender, List.of(), content, Optional.empty(), List.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), json);
    }

    /** The same message, saying what it means. Its JSON stays as it arrived. */
    public static ReceivedMessage meaning(IncomingMessage message, String type, Content content) {
        return new ReceivedMessage(message.bot(), message.id(), message.messageId(), message.reference(), message.parent(),
                type,
                message.conversation(), message.sender(), message.recipients(), content, message.intent(),
                message.attachments(), message.attributes(), message.metadata(), message.created(), message.sent(),
                message.json());
    }

    /** The ids and the type only: contents and names must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "IncomingMessage[id=" + id + ", type=" + type + ", conversation=" + conversation.id() + "]";
    }
}
