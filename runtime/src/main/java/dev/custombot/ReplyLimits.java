package dev.custombot;

import java.util.List;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;

/** Checks what a bot sends against {@link Limits}. */
public final class ReplyLimits {

    private ReplyLimits() {}

    static void checkContent(Content content) {
        content.kind().ifPresent(
                kind -> Limits.requireText(name(kind), content.value().orElseThrow(), Limits.CONTENT_LENGTH));
    }

    private static String name(Content.Kind kind) {
        return switch (kind) {
            case TEXT -> "A text";
            case HTML -> "HTML";
            case JSON -> "A content as JSON";
            case XML -> "XML";
        };
    }

    static void checkQuestion(String type, String name) {
        Limits.requireText("The name of a question", name, Limits.MESSAGE_ID_LENGTH);
        if (!type.equals(MessageType.TEXT) && !type.startsWith("richMessage.") && !MessageType.isCustom(type)) {
            throw new IllegalArgumentException("A message of type '" + type + "' cannot ask anything");
        }
    }

    static void checkReference(MessageReference parent) {
        Limits.requireText("The hub's id of the message that another is about", parent.id().orElse(null),
                Limits.MESSAGE_ID_LENGTH);
        parent.messageId().ifPresent(id -> Limits.requireText("A messageId", id, Limits.MESSAGE_ID_LENGTH));
    }

    static void checkAttachments(List<Attachment> attachments) {
        Limits.requireAtMost("Attachments of a message", attachments, Limits.ATTACHMENTS);
        attachments.forEach(ReplyLimits::checkAttachment);
    }

    private static void checkAttachment(Attachment attachment) {
        if (attachment.id().isPresent()) {
            Limits.requireText("The id of an attachment", attachment.id().get(), Limits.ATTACHMENT_ID_LENGTH);
            return;
        }
        Limits.requireText("The name of an attachment", attachment.name(), Limits.ATTACHMENT_NAME_LENGTH);
        Limits.requireText("The address of an attachment", attachment.url().map(Object::toString).orElse(null),
                Limits.ATTACHMENT_URL_LENGTH);
        attachment.contentType().ifPresent(
                type -> Limits.requireText("The media type of an attachment", type, Limits.ATTACHMENT_CONTENT_TYPE_LENGTH));
        long size = attachment.size().orElse(-1);
        if (size < 0 || size > Limits.ATTACHMENT_SIZE) {
            throw new IllegalArgumentException("The size of an attachment is 0 to " + Limits.ATTACHMENT_SIZE + " bytes");
        }
    }

    static void checkAttributes(List<MessageAttribute> attributes) {
        Limits.requireAtMost("Attributes of a message", attributes, Limits.MESSAGE_ATTRIBUTES);
        for (MessageAttribute attribute : attributes) {
            Limits.requireText("The name of an attribute", attribute.name(), Limits.ATTRIBUTE_NAME_LENGTH);
            Limits.requireText("The value of attribute " + attribute.name(), attribute.value(), Limits.ATTRIBUTE_VALUE_LENGTH);
        }
    }

    /**
     * Checks a conversation that is to be opened.
     *
     * @throws IllegalArgumentException if something is beyond {@link Limits}; the message names it and the limit
     */
    public static void checkConversation(NewConversation conversation) {
        Limits.requireText("A channel type", conversation.channelType(), Limits.CHANNEL_TYPE_LENGTH);
        Limits.requireText("The address of an account", conversation.accountAddress(), Limits.ACCOUNT_ADDRESS_LENGTH);
        checkDetails(conversation.details());
    }

    static void checkDetails(ConversationDetails details) {
        details.entryPoint().ifPresent(id -> Limits.requireText("The id of an entry point", id, Limits.ENTRY_POINT_ID_LENGTH));
        details.preferredAgent().ifPresent(ReplyLimits::checkAgent);
        details.customer().ifPresent(ReplyLimits::checkCustomer);
        details.clientInfo().ifPresent(ReplyLimits::checkClient);
        Limits.requireAtMost("Messages of a transcript", details.transcript(), Limits.TRANSCRIPT_MESSAGES);
        for (TranscriptMessage message : details.transcript()) {
            if (message.sent().isEmpty() || message.recipient().isEmpty() || message.sender().name().isEmpty()
                    || message.recipient().get().name().isEmpty()) {
                throw new IllegalArgumentException(
                        "A message of a transcript needs its sender and recipient by name, and when it was sent");
            }
            checkContent(message.content());
        }
    }

    private static void checkAgent(PreferredAgent agent) {
        agent.id().ifPresent(id -> Limits.requireText("The id of an agent", id, Limits.PREFERRED_AGENT_ID_LENGTH));
        agent.userName().ifPresent(
                name -> Limits.requireText("The user name of an agent", name, Limits.PREFERRED_AGENT_USER_NAME_LENGTH));
        if (agent.id().or(agent::userName).isEmpty()) {
            throw new IllegalArgumentException("A preferred agent needs an id or a user name");
        }
    }

    private static void checkClient(ClientInfo client) {
        client.referrerName().ifPresent(name -> Limits.requireText("A referrer's name", name, Limits.REFERRER_NAME_LENGTH));
        client.referrerUrl().ifPresent(url -> Limits.requireText("A referrer's address", url, Limits.REFERRER_URL_LENGTH));
        int offset = client.timeOffset().orElse(0);
        if (offset < Limits.MIN_TIME_OFFSET || offset > Limits.MAX_TIME_OFFSET) {
            throw new IllegalArgumentException(
                    "A time offset is " + Limits.MIN_TIME_OFFSET + " to " + Limits.MAX_TIME_OFFSET + " minutes");
        }
    }

    private static void checkCustomer(Customer customer) {
        customer.name().ifPresent(name -> Limits.requireText("A customer's name", name, Limits.CUSTOMER_NAME_LENGTH));
        Limits.requireAtMost("Attributes of a customer", customer.attributes(), Limits.CUSTOMER_ATTRIBUTES);
        for (Attribute attribute : customer.attributes()) {
            Limits.requireText("The name of an attribute", attribute.name(), Limits.ATTRIBUTE_NAME_LENGTH);
            Limits.requireText("The value of attribute " + attribute.name(), attribute.value(),
                    Limits.CUSTOMER_ATTRIBUTE_VALUE_LENGTH);
        }
        Limits.requireAtMost("Contacts of a customer", customer.contacts(), Limits.CONTACTS);
        customer.contacts().forEach(
                contact -> Limits.requireText("The address of a contact", contact.address(), Limits.CONTACT_ADDRESS_LENGTH));
    }
}
