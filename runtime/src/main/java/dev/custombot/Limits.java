package dev.custombot;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Customer;

/**
 * What a conversation hub takes and delivers at most, as eGain's Conversation Manager API v3 publishes it.
 * <p>
 * Lengths count characters as Unicode does (code points), as the hub's schema does: an emoji is one, though Java's {@code length()} says
 * two. A text that is there has at least one. See {@link #lengthOf}.
 */
public final class Limits {

    /** Characters of a text, HTML, JSON or XML content. Source: Conversation Manager API v3, Content. */
    public static final int CONTENT_LENGTH = 10_000;

    /** Messages in one request to the hub. Source: Conversation Manager API v3, RequestMessages. */
    public static final int MESSAGES_PER_REQUEST = 10;

    /** Messages in one callback of the hub. Source: Conversation Manager API v3, CallbackMessages. */
    public static final int MESSAGES_PER_CALLBACK = 200;

    /**
     * Messages of an outside transcript that a request may carry. Source: Conversation Manager API v3, ExternalRequestMessages.
     */
    public static final int TRANSCRIPT_MESSAGES = 10;

    /** Characters of a messageId, which its sender makes. Source: Conversation Manager API v3, RequestMessage. */
    public static final int MESSAGE_ID_LENGTH = 255;

    /** Characters of the hub's id of a message, neither more nor fewer. Source: Conversation Manager API v3, RequestMessage. */
    public static final int HUB_MESSAGE_ID_LENGTH = 36;

    /** Characters of a conversation's id, neither more nor fewer. Source: Conversation Manager API v3, RequestConversation. */
    public static final int CONVERSATION_ID_LENGTH = 36;

    /** Attachments of one message. Source: Conversation Manager API v3, Attachments. */
    public static final int ATTACHMENTS = 5;

    /** Bytes of one attachment. Source: Conversation Manager API v3, Attachment. */
    public static final long ATTACHMENT_SIZE = 10_485_760;

    /** Characters of the id of an uploaded attachment. Source: Conversation Manager API v3, UploadedAttachment. */
    public static final int ATTACHMENT_ID_LENGTH = 255;

    /** Characters of an attachment's media type. Source: Conversation Manager API v3, Attachment. */
    public static final int ATTACHMENT_CONTENT_TYPE_LENGTH = 255;

    /** Characters of an attachment's name. Source: Conversation Manager API v3, Attachment. */
    public static final int ATTACHMENT_NAME_LENGTH = 255;

    /** Characters of an attachment's URL. Source: Conversation Manager API v3, Attachment. */
    public static final int ATTACHMENT_URL_LENGTH = 2500;

    /** Attributes of one message. Source: Conversation Manager API v3, Attributes. */
    public static final int MESSAGE_ATTRIBUTES = 75;

    /** Characters of the name of a message's attribute. Source: Conversation Manager API v3, CustomAttribute. */
    public static final int ATTRIBUTE_NAME_LENGTH = 255;

    /** Characters of the value of a message's attribute. Source: Conversation Manager API v3, CustomAttribute. */
    public static final int ATTRIBUTE_VALUE_LENGTH = 2048;

    /** Attributes of a customer. Source: Conversation Manager API v3, Customer. */
    public static final int CUSTOMER_ATTRIBUTES = 10;

    /** Characters of the value of a customer's attribute. Source: Conversation Manager API v3, Attribute. */
    public static final int CUSTOMER_ATTRIBUTE_VALUE_LENGTH = 1023;

    /** Contacts of a customer. Source: Conversation Manager API v3, Contact. */
    public static final int CONTACTS = 25;

    /** Characters of a contact's address. Source: Conversation Manager API v3, Contact. */
    public static final int CONTACT_ADDRESS_LENGTH = 255;

    /** Characters of a customer's name. Source: Conversation Manager API v3, Customer. */
    public static final int CUSTOMER_NAME_LENGTH = 255;

    /** Characters of a participant's name. Source: Conversation Manager API v3, Participant. */
    public static final int PARTICIPANT_NAME_LENGTH = 255;

    /** Characters of an intent. Source: Conversation Manager API v3, Intent. */
    public static final int INTENT_LENGTH = 255;

    /** Characters of the address of a channel's account. Source: Conversation Manager API v3, RequestConversation. */
    public static final int ACCOUNT_ADDRESS_LENGTH = 255;

    /** Characters of a channel's type. Source: Conversation Manager API v3, RequestConversation. */
    public static final int CHANNEL_TYPE_LENGTH = 255;

    /** Characters of an entry point's id. Source: Conversation Manager API v3, EntryPoint. */
    public static final int ENTRY_POINT_ID_LENGTH = 255;

    /** Characters of a preferred agent's id. Source: Conversation Manager API v3, RequestConversation. */
    public static final int PREFERRED_AGENT_ID_LENGTH = 36;

    /** Characters of a preferred agent's userName. Source: Conversation Manager API v3, RequestConversation. */
    public static final int PREFERRED_AGENT_USER_NAME_LENGTH = 255;

    /** Characters of the name of the page that a customer came from. Source: Conversation Manager API v3, ClientInfo. */
    public static final int REFERRER_NAME_LENGTH = 255;

    /** Characters of the URL of the page that a customer came from. Source: Conversation Manager API v3, ClientInfo. */
    public static final int REFERRER_URL_LENGTH = 2500;

    /** The westernmost offset of a customer's clock, in minutes from GMT. Source: Conversation Manager API v3, ClientInfo. */
    public static final int MIN_TIME_OFFSET = -720;

    /** The easternmost offset of a customer's clock, in minutes from GMT. Source: Conversation Manager API v3, ClientInfo. */
    public static final int MAX_TIME_OFFSET = 720;

    private Limits() {}

    /** How long a text is for a limit: in Unicode code points. */
    public static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The text, if it is not blank and within its limit.
     *
     * @param what the field's name, for the message
     * @param max in characters
     * @throws IllegalArgumentException if it is absent, blank or too long; the message does not quote it
     */
    static String requireText(String what, @Nullable String text, int max) {
        int length = text == null ? 0 : lengthOf(text);
        if (text == null || text.isBlank() || length > max) {
            throw new RefusedReplyException(
                    what + " must have 1 to " + max + " characters that are not all blank; it has " + length);
        }
        return text;
    }

    /**
     * The elements, if there is one.
     *
     * @param what the name of what holds them, for the message
     * @param element the name of one element, for the message
     * @throws IllegalArgumentException if there is none
     */
    static <T extends Collection<?>> T requireSome(String what, String element, T elements) {
        if (elements == null || elements.isEmpty()) {
            throw new RefusedReplyException(what + " needs at least one " + element);
        }
        return elements;
    }

    /**
     * The elements, if there are not too many.
     *
     * @param what the name of the elements, for the message
     * @throws IllegalArgumentException if there are more than {@code max}
     */
    static <T extends Collection<?>> T requireAtMost(String what, T elements, int max) {
        if (elements.size() > max) {
            throw new RefusedReplyException(what + ": at most " + max + ", not " + elements.size());
        }
        return elements;
    }
}
