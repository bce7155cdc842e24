package dev.custombot.runtime.record;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.Sha256;

/**
 * A reply on its way to the hub, in the model's own words: no hub's wire form.
 *
 * @param messageId its id, under which a repetition is recognised: the same when the same is said again, and only then
 * @param type the message type
 * @param content what it says
 * @param attachments the files that go with it
 * @param attributes the properties that go with it
 * @param parent the message that it is about
 * @param details what it tells about the conversation
 * @param opens the conversation that it opens, if it opens one
 * @param address where the hub wants it, if that is not the conversation's id
 * @param rest the ids of the others that it became, where the hub takes several for what the bot has said once
 */
public record OutgoingReply(String messageId, String type, Content content, List<Attachment> attachments,
        List<MessageAttribute> attributes, Optional<MessageReference> parent, Optional<ConversationDetails> details,
        Optional<NewConversation> opens, Optional<String> address, List<String> rest) {

    /** All of what the bot has said. */
    public OutgoingReply(String messageId, String type, Content content, List<Attachment> attachments,
            List<MessageAttribute> attributes, Optional<MessageReference> parent, Optional<ConversationDetails> details,
            Optional<NewConversation> opens, Optional<String> address) {
        this(messageId, type, content, attachments, attributes, parent, details, opens, address, List.of());
    }

    public OutgoingReply {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(content, "content");
        attachments = List.copyOf(attachments);
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(address, "address");
        rest = List.copyOf(rest);
    }

    /** The same under another id. */
    public OutgoingReply withMessageId(String id) {
        return new OutgoingReply(id, type, content, attachments, attributes, parent, details, opens, address, rest);
    }

    /** The same as the first of several that stand for one: what changes it changes the others of its type as well. */
    public OutgoingReply followedBy(List<OutgoingReply> others) {
        return new OutgoingReply(messageId, type, content, attachments, attributes, parent, details, opens, address,
                others.stream().filter(other -> other.type().equals(type)).map(OutgoingReply::messageId).toList());
    }

    /** The same with its files as the hub has them. */
    public OutgoingReply withAttachments(List<Attachment> files) {
        return new OutgoingReply(messageId, type, content, files, attributes, parent, details, opens, address, rest);
    }

    /** Whether a file of it is still on this machine only. */
    public boolean hasLocalFiles() {
        // Most have none at all.
        return !attachments.isEmpty() && attachments.stream().anyMatch(file -> file.file().isPresent());
    }

    /**
     * What it says, whatever its id: the same for two that say the same, and another for any other. A file that the bot has uploaded is
     * known by its content: it has another id each time; and another process writes the same map in another order.
     */
    public String fingerprint() {
        List<Attachment> files = attachments.isEmpty() ? attachments : attachments.stream().map(OutgoingReply::known).toList();
        return HexFormat.of().formatHex(Sha256.of(ReplyJson.bytes(List.of(new OutgoingReply("", type, known(content), files,
                attributes, parent, details, opens, address)))));
    }

    private static Content known(Content content) {
        return content.json().map(json -> {
            Content sorted = Content.ofJson(Json.sorted(json));
            return content.redact() ? sorted.redacted() : sorted;
        }).orElse(content);
    }

    private static Attachment known(Attachment file) {
        return file.digest().map(digest -> Attachment
                .of(Optional.empty(), file.name(), file.contentType(), file.size(), Optional.empty()).withDigest(digest))
                .orElse(file);
    }

    /** The ids and the type only: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "OutgoingReply[messageId=" + messageId + ", type=" + type + "]";
    }
}
