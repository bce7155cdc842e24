package dev.custombot;

import java.util.List;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;

/**
 * Checks what a bot sends against {@link Limits} and the enumerations of the hub's contract. The message of an
 * {@link IllegalArgumentException} names the field and the limit, and does not quote what was said.
 */
public final class ReplyLimits {

    private static final List<String> OBJECTS = List.of("activity", "customer");

    private ReplyLimits() {}

    static void check(Reply reply) {
        if (!MessageType.isKnown(reply.type())) {
            throw new RefusedReplyException("'" + reply.type() + "' is not a message type of the hub");
        }
        checkContent(reply.type(), reply.content());
        checkAttachments(reply.attachments());
        checkAttributes(reply.attributes());
        reply.parent().ifPresent(ReplyLimits::checkReference);
        reply.details().ifPresent(ReplyLimits::checkDetails);
        reply.question().ifPresent(name -> checkQuestion(reply.type(), name));
        boolean needsContent = reply.type().equals(MessageType.TEXT) || reply.type().startsWith("richMessage.");
        if (needsContent && reply.content().isEmpty() && reply.attachments().isEmpty()) {
            throw new RefusedReplyException("A message of type '" + reply.type() + "' needs a content");
        }
    }

    static void checkContent(String type, Content content) {
        content.text().filter(text -> Limits.lengthOf(text) > Limits.CONTENT_LENGTH).ifPresent(ReplyLimits::tooLong);
        content.kind().ifPresent(
                kind -> Limits.requireText(name(kind), content.value().orElseThrow(), Limits.CONTENT_LENGTH));
        if (content.xml().isPresent() && !MessageType.isCustom(type)) {
            throw new RefusedReplyException("XML is for messages of a custom.… type only, not for '" + type + "'");
        }
    }

    private static void tooLong(String text) {
        throw new RefusedReplyException(
                "A text must have 1 to " + Limits.CONTENT_LENGTH + " characters that are not all blank; it has "
                        + Limits.lengthOf(text) + ": Reply.texts makes several of it");
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
            throw new RefusedReplyException("A message of type '" + type + "' cannot ask anything");
        }
    }

    static void checkReference(MessageReference parent) {
        int length = parent.id().map(Limits::lengthOf).orElse(0);
        if (length != Limits.HUB_MESSAGE_ID_LENGTH) {
            throw new RefusedReplyException("The hub's id of the message that another is about has "
                    + Limits.HUB_MESSAGE_ID_LENGTH + " characters; this one has " + length);
        }
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
        checkUpload(attachment.name(), attachment.contentType().orElse(Attachment.ANY_TYPE));
        if (attachment.file().isPresent()) {
            return;
        }
        Limits.requireText("The address of an attachment", attachment.url().map(Object::toString).orElse(null),
                Limits.ATTACHMENT_URL_LENGTH);
        long size = attachment.size().orElse(-1);
        if (size < 0 || size > Limits.ATTACHMENT_SIZE) {
            throw new RefusedReplyException("The size of an attachment is 0 to " + Limits.ATTACHMENT_SIZE + " bytes");
        }
    }

    static void checkAttributes(List<MessageAttribute> attributes) {
        Limits.requireAtMost("Attributes of a message", attributes, Limits.MESSAGE_ATTRIBUTES);
        for (MessageAttribute attribute : attributes) {
            attribute.object().ifPresent(object -> requireOneOf("The object of an attribute", object, OBJECTS));
            Limits.requireText("The name of an attribute", attribute.name(), Limits.ATTRIBUTE_NAME_LENGTH);
            Limits.requireText("The value of attribute " + attribute.name(), attribute.value(), Limits.ATTRIBUTE_VALUE_LENGTH);
        }
    }

    /** Checks the type of a channel. */
    public static void checkChannelType(String type) {
        Limits.requireText("A channel type", type, Limits.CHANNEL_TYPE_LENGTH);
    }

    /** Checks what is said of a file that is to be uploaded. */
    public static void checkUpload(String name, String contentType) {
        Limits.requireText("The name of an attachment", name, Limits.ATTACHMENT_NAME_LENGTH);
        Limits.requireText("The media type of an attachment", contentType, Limits.ATTACHMENT_CONTENT_TYPE_LENGTH);
    }

    /**
     * Checks a conversation that is to be opened.
     *
     * @throws IllegalArgumentException if the hub would refuse it
     */
    public static void checkConversation(NewConversation conversation) {
        checkChannelType(conversation.channelType());
        Limits.requireText("The address of an account", conversation.accountAddress(), Limits.ACCOUNT_ADDRESS_LENGTH);
        checkDetails(conversation.details());
    }

    static void checkDetails(ConversationDetails details) {
        DetailsLimits.check(details);
        TranscriptLimits.check(details.transcript());
    }

    static void requireOneOf(String what, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new RefusedReplyException(what + " is one of " + String.join(", ", allowed));
        }
    }
}
