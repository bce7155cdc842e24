package dev.custombot.runtime.hub.egain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.egain.MessageFields.Span;
import dev.custombot.runtime.hub.egain.wire.ConversationReader;
import dev.custombot.runtime.hub.egain.wire.MessageParts;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.JsonFields;

/** A message of eGain's hub, of which each part is made when somebody asks for it, and kept. Thread-safe. */
final class EgainMessage implements IncomingMessage {

    private enum Part {
        CONTENT,
        SENDER,
        CONVERSATION,
        RECIPIENTS,
        ATTACHMENTS,
        ATTRIBUTES,
        METADATA
    }

    private static final int PARTS = Part.values().length;

    private final CallbackRecord record;
    private final MessageFields fields;
    private final Optional<Span> metadata;
    private final AtomicReferenceArray<Object> made = new AtomicReferenceArray<>(PARTS);

    /** @param metadata where that of its callback is */
    EgainMessage(CallbackRecord record, MessageFields fields, Optional<Span> metadata) {
        this.record = record;
        this.fields = fields;
        this.metadata = metadata;
    }

    /** Whoever asks at the same time may make it, too: it is the same. */
    @SuppressWarnings("unchecked")
    private <T> T part(Part part, Supplier<T> maker) {
        Object known = made.get(part.ordinal());
        if (known == null) {
            made.compareAndSet(part.ordinal(), null, maker.get());
            known = made.get(part.ordinal());
        }
        return (T) known;
    }

    @Override
    public String bot() {
        return record.origin().bot();
    }

    @Override
    public String id() {
        return record.messageId();
    }

    @Override
    public Optional<String> messageId() {
        return JsonFields.text(fields.now(), "messageId");
    }

    @Override
    public MessageReference reference() {
        return MessageParts.reference(fields.now());
    }

    @Override
    public Optional<MessageReference> parent() {
        return fields.later("parent", MessageParts::parent);
    }

    @Override
    public String type() {
        return record.type();
    }

    @Override
    public Conversation conversation() {
        return part(Part.CONVERSATION, () -> fields.later("conversation",
                message -> ConversationReader.read(record.conversationId(), message.path("conversation"))));
    }

    @Override
    public Sender sender() {
        return part(Part.SENDER, () -> MessageParts.sender(fields.now(), record.senderType()));
    }

    @Override
    public List<Recipient> recipients() {
        return part(Part.RECIPIENTS, () -> List.copyOf(fields.later("recipients", MessageParts::recipients)));
    }

    @Override
    public Content content() {
        return part(Part.CONTENT, () -> MessageParts.content(fields.now()));
    }

    @Override
    public Optional<String> intent() {
        return fields.later("intent", message -> JsonFields.text(message.path("intent"), "value"));
    }

    @Override
    public List<Attachment> attachments() {
        return part(Part.ATTACHMENTS, () -> List.copyOf(fields.later("attachments", MessageParts::attachments)));
    }

    @Override
    public List<MessageAttribute> attributes() {
        return part(Part.ATTRIBUTES, () -> List.copyOf(fields.later("attributes", MessageParts::attributes)));
    }

    @Override
    public List<Attribute> metadata() {
        return part(Part.METADATA, () -> metadata.map(fields::tree)
                .map(tree -> List.copyOf(MessageParts.properties(tree.path("attributes")))).orElse(List.of()));
    }

    @Override
    public Optional<Instant> created() {
        return MessageParts.time(fields.now(), "created");
    }

    @Override
    public Optional<Instant> sent() {
        return MessageParts.time(fields.now(), "sent");
    }

    @Override
    public String json() {
        return fields.json();
    }

    /** The ids and the type only: contents and names must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "IncomingMessage[id=" + id() + ", type=" + type() + ", conversation=" + record.conversationId() + "]";
    }
}
