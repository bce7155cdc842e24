package dev.custombot.message;

import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;

/**
 * The content of a rich message: what the hub's {@code content.json} holds for the types {@code richMessage.…}.
 * <p>
 * The records mirror the JSON, field by field and under the same names. They are immutable and hold no null: what the JSON
 * lacks is an empty {@link java.util.Optional}, an empty list, an empty string or {@code false}. Every record keeps the fields
 * that it does not know as {@code otherFields}, so that a content that is parsed and sent again loses nothing: their values are
 * {@link String}, {@link Number}, {@link Boolean}, null, or a {@link java.util.List} or {@link java.util.Map} of these.
 * <p>
 * Make them by their factories and builders, which refuse what the hub would refuse. The constructors belong to Jackson: they
 * gain a parameter with each field that the hub adds. They and {@link #parse} refuse nothing, since what a customer sends need
 * not be complete. No record shows texts, names or addresses in its string form.
 */
public sealed interface RichContent extends Sendable
        permits App, Form, ListPicker, Payment, QuickReply, RichLink, SignIn, Template, TimePicker {

    /** The type of the messages that have this content, one of {@link dev.custombot.MessageType}. */
    String messageType();

    /**
     * The content, if the hub would take it. Factories and builders have made sure of that already; this is for contents that
     * were parsed or made with a constructor.
     *
     * @throws IllegalArgumentException if a title is blank, a list is empty, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters; it names the field and the limit
     */
    RichContent requireSendable();

    @Override
    default Reply toReply() {
        return Reply.of(messageType(), Content.ofJson(requireSendable().toJson()));
    }

    /** The content as JSON, for {@code content.json}. */
    default String toJson() {
        return ContentJson.write(this);
    }

    /**
     * Reads a content from JSON, however incomplete.
     *
     * @throws MalformedContentException if it is not a JSON object, or a field has another structure than the record's
     */
    static <T extends RichContent> T parse(Class<T> contentClass, String json) {
        return ContentJson.read(contentClass, json);
    }
}
