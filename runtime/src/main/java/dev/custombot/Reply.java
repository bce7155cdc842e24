package dev.custombot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;

/**
 * A message that the bot sends back into the conversation that it is answering.
 * <p>
 * Immutable. The methods refuse at the call what the hub would refuse later: an {@link IllegalArgumentException} names the
 * limit. The hub learns of a reply after it lies on the replies topic, with a messageId that is derived from the inbound
 * message and the reply's position among its answers, so that a repetition is recognised.
 */
public final class Reply {

    /** The longest content that the hub takes, in characters. */
    public static final int MAX_CONTENT_LENGTH = 10_000;

    private final String type;
    private final Optional<Object> content;

    private Reply(String type, Optional<Object> content) {
        this.type = type;
        this.content = content;
    }

    /**
     * A plain text.
     *
     * @throws IllegalArgumentException if it is blank or longer than {@value #MAX_CONTENT_LENGTH} characters
     */
    public static Reply text(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.length() > MAX_CONTENT_LENGTH) {
            throw new IllegalArgumentException("A text has 1 to " + MAX_CONTENT_LENGTH + " characters that are not all blank; "
                    + "this one has " + text.length());
        }
        return new Reply(MessageType.TEXT, Optional.of(text));
    }

    /**
     * A question with answers to tap.
     *
     * @throws IllegalArgumentException if the title or an answer is blank, or there is no answer
     */
    public static Reply quickReply(String title, String... answers) {
        requireText("The title of a quick reply", title);
        requireSome("A quick reply", List.of(answers));
        List.of(answers).forEach(answer -> requireText("An answer of a quick reply", answer));
        return new Reply(MessageType.QUICK_REPLY, Optional.of(new QuickReply(title, List.of(answers))));
    }

    /**
     * A list to pick one item from.
     *
     * @throws IllegalArgumentException if the title is blank or there is no item
     */
    public static Reply listPicker(String title, ListPicker.Item... items) {
        return listPicker(ListPicker.of(title, items));
    }

    /**
     * A list to pick from.
     *
     * @throws IllegalArgumentException if a title is blank, or a section has no item, or there is no section
     */
    public static Reply listPicker(ListPicker picker) {
        requireText("The title of a list picker", picker.title());
        requireSome("A list picker", picker.sections());
        for (ListPicker.Section section : picker.sections()) {
            requireSome("A section of a list picker", section.items());
            section.items().forEach(item -> requireText("The title of a list picker's item", item.title()));
        }
        return new Reply(MessageType.LIST_PICKER, Optional.of(picker));
    }

    /** Shows the customer that the bot is writing, until its next message. */
    public static Reply typing() {
        return new Reply(MessageType.TYPING_START, Optional.empty());
    }

    /** Hands the conversation over to a person; the hub refuses what the bot sends into it afterwards. */
    public static Reply escalate() {
        return new Reply(MessageType.ESCALATION_TRANSFER, Optional.empty());
    }

    /** Ends the conversation; the hub refuses what is sent into it afterwards. */
    public static Reply end() {
        return new Reply(MessageType.CONVERSATION_END, Optional.empty());
    }

    /**
     * A message of a type of the team's own.
     *
     * @param type {@code custom.} and a name
     * @param content any value that Jackson can write as JSON of at most {@value #MAX_CONTENT_LENGTH} characters; in a native
     *        image its class must be registered for reflection
     * @throws IllegalArgumentException if the type does not start with {@code custom.}
     */
    public static Reply custom(String type, Object content) {
        Objects.requireNonNull(content, "content");
        if (!MessageType.isCustom(type)) {
            throw new IllegalArgumentException("A custom type starts with '" + MessageType.CUSTOM_PREFIX + "', unlike '" + type
                    + "'; the other types have a method of their own");
        }
        return new Reply(type, Optional.of(content));
    }

    /** The message type, see {@link MessageType}. */
    public String type() {
        return type;
    }

    /**
     * What is sent: a {@link String} for a text, a {@link QuickReply}, a {@link ListPicker}, the team's own object for a custom
     * type, or nothing.
     */
    public Optional<Object> content() {
        return content;
    }

    /** The type only: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Reply[type=" + type + "]";
    }

    private static void requireText(String what, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    private static void requireSome(String what, List<?> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException(what + " needs at least one item");
        }
    }
}
