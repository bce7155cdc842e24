package dev.custombot.test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.IncomingMessage;
import dev.custombot.Limits;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.ReceivedMessage;

/**
 * Makes an {@link IncomingMessage} for a unit test. What is not said is as in a customer's message of which the hub tells nothing
 * more: an id and a conversation of its own, an empty {@code Optional} or list, {@code {}} as JSON. Not thread-safe.
 */
public final class MessageBuilder {

    private final String type;
    private Content content;
    private String bot = "<default>";
    private String id = UUID.randomUUID().toString();
    private Optional<String> messageId = Optional.empty();
    private Optional<MessageReference> parent = Optional.empty();
    private Conversation conversation = Messages.conversation().build();
    private Optional<Customer> customer = Optional.empty();
    private Sender sender = Sender.of(Sender.CUSTOMER, Optional.empty(), Optional.empty());
    private List<Recipient> recipients = List.of();
    private Optional<String> intent = Optional.empty();
    private List<Attachment> attachments = List.of();
    private List<MessageAttribute> attributes = List.of();
    private List<Attribute> metadata = List.of();
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> sent = Optional.empty();
    private String json = "{}";

    MessageBuilder(String type, Content content) {
        this.type = Objects.requireNonNull(type, "type");
        this.content = Objects.requireNonNull(content, "content");
    }

    public MessageBuilder bot(String name) {
        bot = name;
        return this;
    }

    /** The hub's id; one that has not 36 characters stands in for a missing one. */
    public MessageBuilder id(String newId) {
        id = newId;
        return this;
    }

    public MessageBuilder messageId(String newMessageId) {
        messageId = Optional.of(newMessageId);
        return this;
    }

    /** The message that it is about. */
    public MessageBuilder about(MessageReference message) {
        parent = Optional.of(message);
        return this;
    }

    public MessageBuilder in(Conversation itsConversation) {
        conversation = itsConversation;
        return this;
    }

    /** Sent by the customer, whom its conversation then knows. */
    public MessageBuilder from(Customer itsCustomer) {
        customer = Optional.of(itsCustomer);
        return from(Sender.of(Sender.CUSTOMER, itsCustomer.name(), Optional.empty()));
    }

    public MessageBuilder from(Sender itsSender) {
        sender = itsSender;
        return this;
    }

    public MessageBuilder to(Recipient... itsRecipients) {
        recipients = List.of(itsRecipients);
        return this;
    }

    public MessageBuilder redacted() {
        content = content.redacted();
        return this;
    }

    public MessageBuilder intent(String itsIntent) {
        intent = Optional.of(itsIntent);
        return this;
    }

    public MessageBuilder attachments(Attachment... files) {
        attachments = List.of(files);
        return this;
    }

    public MessageBuilder attributes(MessageAttribute... properties) {
        attributes = List.of(properties);
        return this;
    }

    /** The properties of the callback that it came with. */
    public MessageBuilder metadata(Attribute... properties) {
        metadata = List.of(properties);
        return this;
    }

    public MessageBuilder created(Instant time) {
        created = Optional.of(time);
        return this;
    }

    public MessageBuilder sent(Instant time) {
        sent = Optional.of(time);
        return this;
    }

    /** What {@link IncomingMessage#json} gives; it need not agree with the rest. */
    public MessageBuilder json(String whole) {
        json = whole;
        return this;
    }

    public IncomingMessage build() {
        Conversation known = customer.map(told -> ConversationBuilder.of(conversation).customer(told).build())
                .orElse(conversation);
        MessageReference reference = MessageReference.of(
                Optional.of(id).filter(given -> given.length() == Limits.HUB_MESSAGE_ID_LENGTH), messageId);
        return new ReceivedMessage(bot, id, messageId, reference, parent, type, known, sender, recipients, content, intent,
                attachments, attributes, metadata, created, sent, json);
    }
}
