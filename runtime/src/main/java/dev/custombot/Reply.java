package dev.custombot;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;

/**
 * A message that the bot sends into a conversation.
 * <p>
 * Immutable. Making one refuses at the call, with a {@link RefusedReplyException}, what the hub would refuse later (see {@link Limits}).
 * Saying one refuses a type that a bot may not send. The hub learns of a reply after it lies on the replies topic, with a messageId that
 * follows from the inbound message and from what the reply says, so that only a repetition is taken for one.
 * <p>
 * The contents of {@code dev.custombot.message} can be said as they are; {@link #of(Sendable)} turns one into a reply, to add
 * to it.
 */
public final class Reply implements Sendable {

    private record Parts(String type, Content content, Optional<Object> payload, List<Attachment> attachments,
            List<MessageAttribute> attributes, Optional<MessageReference> parent, Optional<ConversationDetails> details,
            Optional<String> question) {

        Parts {
            attachments = List.copyOf(attachments);
            attributes = List.copyOf(attributes);
        }
    }

    private final Parts parts;

    private Reply(Parts parts) {
        this.parts = parts;
        ReplyLimits.check(this);
    }

    /** A message of any type that a bot may send, for those that have neither a content nor a method of their own. */
    public static Reply of(String type, Content content) {
        return new Reply(new Parts(Objects.requireNonNull(type, "type"), Objects.requireNonNull(content, "content"),
                Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The same as a reply, to add to it. */
    public static Reply of(Sendable content) {
        return content.toReply();
    }

    /** A plain text, not blank. */
    public static Reply text(String text) {
        return of(MessageType.TEXT, Content.ofText(Objects.requireNonNull(text, "text")));
    }

    /** A text of any length, not blank, in as many replies as it needs: cut between paragraphs, or else lines, sentences or words. */
    public static List<Reply> texts(String text) {
        return texts(text, Limits.CONTENT_LENGTH);
    }

    /** The same, in replies of at most so many characters. */
    public static List<Reply> texts(String text, int length) {
        return LongText.split(text, length).stream().map(Reply::text).toList();
    }

    /** A text as HTML, not blank; channels without rich text show it as they can. */
    public static Reply html(String html) {
        return of(MessageType.TEXT, Content.ofHtml(Objects.requireNonNull(html, "html")));
    }

    /** Files without a text, 1..5. */
    public static Reply files(List<Attachment> files) {
        Limits.requireSome("A message without a text", "file", files);
        return new Reply(new Parts(MessageType.TEXT, Content.none(), Optional.empty(), files, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    /**
     * A file of this machine, under its own name. It is uploaded before the reply goes on its way, in its order among the others; when
     * that fails the handler has failed. See {@link Attachment#file(Path, String, String)} for another name, and {@link Assets} for what is
     * no file yet.
     */
    public static Reply file(Path file) {
        return files(List.of(Attachment.file(file)));
    }

    /** A question with answers to tap, the same as {@link dev.custombot.message.QuickReply#of}. */
    public static Reply quickReply(String title, String... answers) {
        return of(MessageType.QUICK_REPLY, Content.ofJson(QuickReplyJson.of(title, answers)));
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

    /**
     * Hands over to a person. eGain's hub refuses what the bot sends afterwards; Brevo takes it, and the bot keeps silent by itself.
     * {@link dev.custombot.message.Escalation} tells the agent more.
     */
    public static Reply escalate() {
        return of(MessageType.ESCALATION_TRANSFER, Content.none());
    }

    /** Ends the conversation. eGain's hub refuses what is sent into it afterwards; Brevo knows of no end, and takes it. */
    public static Reply end() {
        return of(MessageType.CONVERSATION_END, Content.none());
    }

    /**
     * A message of a type of the team's own.
     *
     * @param type {@code custom.} and a name
     * @param payload any value that Jackson can write as JSON of at most 10000 characters; that is found out when the handler
     *        is done. In a native image its class must be registered for reflection
     */
    public static Reply custom(String type, Object payload) {
        if (!MessageType.isCustom(type)) {
            throw new RefusedReplyException("A custom type starts with '" + MessageType.CUSTOM_PREFIX + "', unlike '" + type
                    + "'; the other types have a content or a method of their own");
        }
        return new Reply(new Parts(type, Content.none(), Optional.of(payload), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    /** Asks something in a text: the answer is given to the method with {@link OnAnswer} of that name. */
    public static Reply ask(String text, String name) {
        return text(text).asking(name);
    }

    /** Makes a question of a text, rich or custom message: the answer is given to the method with {@link OnAnswer} of that name. */
    public Reply asking(String name) {
        return with(content(), attachments(), attributes(), parent(), details(), Optional.of(name));
    }

    /** The same with more files, at most 5 in all. */
    public Reply withAttachments(List<Attachment> files) {
        return with(content(), concat(attachments(), files), attributes(), parent(), details(), question());
    }

    /** The same with more properties, at most 75 in all. */
    public Reply withAttributes(List<MessageAttribute> properties) {
        return with(content(), attachments(), concat(attributes(), properties), parent(), details(), question());
    }

    /** The same, being about another message. */
    public Reply withParent(MessageReference message) {
        return with(content(), attachments(), attributes(), Optional.of(message), details(), question());
    }

    /** The same, telling the hub about the conversation, in place of what it told before. */
    public Reply withDetails(ConversationDetails conversation) {
        return with(content(), attachments(), attributes(), parent(), Optional.of(conversation), question());
    }

    /** The same, whose content the hub and the receiver must redact after processing. */
    public Reply redacted() {
        return with(content().redacted(), attachments(), attributes(), parent(), details(), question());
    }

    private Reply with(Content content, List<Attachment> attachments, List<MessageAttribute> attributes,
            Optional<MessageReference> parent, Optional<ConversationDetails> details, Optional<String> question) {
        return new Reply(new Parts(type(), content, payload(), attachments, attributes, parent, details, question));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The message type, see {@link MessageType}. */
    public String type() {
        return parts.type;
    }

    /** What it says, 1..10000 characters; nothing when a {@link #payload} becomes the content. */
    public Content content() {
        return parts.content;
    }

    /** An object of the team's own that becomes the content, for {@code custom.…} types. */
    public Optional<Object> payload() {
        return parts.payload;
    }

    /** The files that go with it, at most 5. */
    public List<Attachment> attachments() {
        return parts.attachments;
    }

    /** The properties that go with it, at most 75. */
    public List<MessageAttribute> attributes() {
        return parts.attributes;
    }

    /** The message that it is about. */
    public Optional<MessageReference> parent() {
        return parts.parent;
    }

    /** What it tells about the conversation. */
    public Optional<ConversationDetails> details() {
        return parts.details;
    }

    /** The name of the question that it asks, see {@link OnAnswer}. */
    public Optional<String> question() {
        return parts.question;
    }

    /** This. */
    @Override
    public Reply toReply() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reply reply && parts.equals(reply.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** The type only: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Reply[type=" + type() + "]";
    }
}
