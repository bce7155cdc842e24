package dev.custombot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.hub.egain.RoleTable;

/**
 * A message that the bot sends into a conversation.
 * <p>
 * Immutable. Making one refuses at the call what the hub would refuse later: an {@link IllegalArgumentException} names the limit
 * (see {@link Limits}) or the hub's role table. The hub learns of a reply after it lies on the replies topic, with a messageId that
 * is derived from the inbound message and the reply's position among its answers, so that a repetition is recognised.
 *
 * @param type the message type, see {@link MessageType}; one that a custom_bot may send
 * @param content what it says, 1..10000 characters
 * @param payload an object of the team's own that becomes the content, for {@code custom.…} types
 * @param attachments the files that go with it, at most 5
 * @param attributes the properties that go with it, at most 75
 * @param parent the message that it is about
 * @param details what it tells about the conversation
 * @param question the name of the question that it asks, see {@link OnAnswer}
 */
public record Reply(String type, Content content, Optional<Object> payload, List<Attachment> attachments,
        List<MessageAttribute> attributes, Optional<MessageReference> parent, Optional<ConversationDetails> details,
        Optional<String> question) {

    public Reply {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(question, "question");
        if (!MessageType.isKnown(type)) {
            throw new IllegalArgumentException("'" + type + "' is not a message type of the hub");
        }
        RoleTable.requireBotMaySend(type);
        attachments = List.copyOf(attachments);
        attributes = List.copyOf(attributes);
        ReplyLimits.checkContent(type, content);
        ReplyLimits.checkAttachments(attachments);
        ReplyLimits.checkAttributes(attributes);
        parent.ifPresent(ReplyLimits::checkReference);
        details.ifPresent(ReplyLimits::checkDetails);
        question.ifPresent(name -> ReplyLimits.checkQuestion(type, name));
        if (content.isEmpty() && attachments.isEmpty() && (type.equals(MessageType.TEXT) || type.startsWith("richMessage."))) {
            throw new IllegalArgumentException("A message of type '" + type + "' needs a content");
        }
    }

    /** A plain text, not blank. */
    public static Reply text(String text) {
        return of(MessageType.TEXT, Content.ofText(Objects.requireNonNull(text, "text")));
    }

    /** A text as HTML, not blank; channels without rich text show it as they can. */
    public static Reply html(String html) {
        return of(MessageType.TEXT, Content.ofHtml(Objects.requireNonNull(html, "html")));
    }

    /** Files without a text, 1..5. */
    public static Reply files(List<Attachment> files) {
        Limits.requireSome("A message without a text", "file", files);
        return new Reply(MessageType.TEXT, Content.none(), Optional.empty(), files, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** A question with answers to tap. */
    public static Reply quickReply(String title, String... answers) {
        return rich(QuickReply.of(title, answers));
    }

    /** A list to pick one item from. */
    public static Reply listPicker(String title, ListPicker.Item... items) {
        return rich(ListPicker.of(title, items));
    }

    /** Any of the nine {@code richMessage.…} types. */
    public static Reply rich(RichContent content) {
        return of(content.messageType(), Content.ofJson(content.requireSendable().toJson()));
    }

    /** Shows the customer that the bot is writing. */
    public static Reply typing() {
        return of(MessageType.TYPING_START, Content.none());
    }

    /** Takes {@link #typing()} back. */
    public static Reply typingEnd() {
        return of(MessageType.TYPING_END, Content.none());
    }

    /** Opens a page at the customer's side. */
    public static Reply pagePush(String address) {
        return of(MessageType.PAGE_PUSH, Content.ofText(address));
    }

    /** Hands the conversation over to a person; the hub refuses what the bot sends into it afterwards. */
    public static Reply escalate() {
        return escalate(Escalation.toAgent());
    }

    /** The same, telling the agent more. */
    public static Reply escalate(Escalation escalation) {
        return new Reply(MessageType.ESCALATION_TRANSFER, escalation.content(), Optional.empty(), List.of(),
                escalation.attributes(), Optional.empty(), Optional.of(escalation.details()), Optional.empty());
    }

    /** Ends the conversation; the hub refuses what is sent into it afterwards. */
    public static Reply end() {
        return of(MessageType.CONVERSATION_END, Content.none());
    }

    /** Tells the hub what the bot has learned about the customer. */
    public static Reply customerInfo(CustomerInfo info) {
        return new Reply(MessageType.CUSTOMER_INFO, Content.none(), Optional.empty(), List.of(), List.of(), Optional.empty(),
                Optional.of(info.details()), Optional.empty());
    }

    /** Tells the sender of a message that it could not be understood. */
    public static Reply error(ErrorReport report) {
        return new Reply(MessageType.ERROR, Content.ofJson(report.toJson()), Optional.empty(), List.of(), List.of(),
                report.parent(), Optional.empty(), Optional.empty());
    }

    /**
     * Tells the sender of a message what became of it.
     *
     * @param type {@link MessageType#STATUS_READ} or {@link MessageType#STATUS_DELIVERED}
     */
    public static Reply receipt(String type, MessageReference message) {
        return of(type, Content.none()).withParent(message);
    }

    /**
     * A message of a type of the team's own.
     *
     * @param type {@code custom.} and a name
     * @param payload any value that Jackson can write as JSON of at most 10000 characters; that is found out when the handler is
     *        done. In a native image its class must be registered for reflection
     */
    public static Reply custom(String type, Object payload) {
        if (!MessageType.isCustom(type)) {
            throw new IllegalArgumentException("A custom type starts with '" + MessageType.CUSTOM_PREFIX + "', unlike '" + type
                    + "'; the other types have a method of their own");
        }
        return new Reply(type, Content.none(), Optional.of(payload), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** A message of any type that a custom_bot may send, for those that have no method of their own. */
    public static Reply of(String type, Content content) {
        return new Reply(type, content, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * Asks something in a text: the answer is given to the method with {@link OnAnswer} of that name.
     *
     * @param name of the question
     */
    public static Reply ask(String text, String name) {
        return text(text).asking(name);
    }

    /** Makes a question of a text, rich or custom message: the answer is given to the method with {@link OnAnswer} of that name. */
    public Reply asking(String name) {
        return new Reply(type, content, payload, attachments, attributes, parent, details, Optional.of(name));
    }

    /** The same with more files, at most 5 in all. */
    public Reply withAttachments(List<Attachment> files) {
        return new Reply(type, content, payload, concat(attachments, files), attributes, parent, details, question);
    }

    /** The same with more properties, at most 75 in all. */
    public Reply withAttributes(List<MessageAttribute> properties) {
        return new Reply(type, content, payload, attachments, concat(attributes, properties), parent, details, question);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The same, being about another message. */
    public Reply withParent(MessageReference message) {
        return new Reply(type, content, payload, attachments, attributes, Optional.of(message), details, question);
    }

    /** The same, whose content the hub and the receiver must redact after processing. */
    public Reply redacted() {
        return new Reply(type, content.redacted(), payload, attachments, attributes, parent, details, question);
    }

    /** The type only: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Reply[type=" + type + "]";
    }
}
