package dev.custombot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A message of a transcript by value. */
record TranscriptMessageValue(Optional<String> id, Optional<String> messageId, String type,
        Optional<MessageReference> parent, Content content, Sender sender, Optional<Recipient> recipient,
        List<Attachment> attachments, List<MessageAttribute> attributes, Optional<Instant> created, Optional<Instant> sent)
        implements
            TranscriptMessage {

    TranscriptMessageValue {
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

    @Override
    public TranscriptMessage withId(String newId) {
        return new TranscriptMessageValue(Optional.of(newId), messageId, type, parent, content, sender, recipient,
                attachments, attributes, created, sent);
    }

    @Override
    public TranscriptMessage withMessageId(String newMessageId) {
        return new TranscriptMessageValue(id, Optional.of(newMessageId), type, parent, content, sender, recipient,
                attachments, attributes, created, sent);
    }

    @Override
    public TranscriptMessage withParent(MessageReference newParent) {
        return new TranscriptMessageValue(id, messageId, type, Optional.of(newParent), content, sender, recipient,
                attachments, attributes, created, sent);
    }

    @Override
    public TranscriptMessage withRecipient(Recipient newRecipient) {
        return new TranscriptMessageValue(id, messageId, type, parent, content, sender, Optional.of(newRecipient),
                attachments, attributes, created, sent);
    }

    @Override
    public TranscriptMessage withAttachments(List<Attachment> newAttachments) {
        return new TranscriptMessageValue(id, messageId, type, parent, content, sender, recipient, newAttachments,
                attributes, created, sent);
    }

    @Override
    public TranscriptMessage withAttributes(List<MessageAttribute> newAttributes) {
        return new TranscriptMessageValue(id, messageId, type, parent, content, sender, recipient, attachments,
                newAttributes, created, sent);
    }

    @Override
    public TranscriptMessage withCreated(Instant newCreated) {
        return new TranscriptMessageValue(id, messageId, type, parent, content, sender, recipient, attachments, attributes,
                Optional.of(newCreated), sent);
    }

    @Override
    public TranscriptMessage withSent(Instant newSent) {
        return new TranscriptMessageValue(id, messageId, type, parent, content, sender, recipient, attachments, attributes,
                created, Optional.of(newSent));
    }

    /** Without contents and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "TranscriptMessage[type=" + type + "]";
    }
}
