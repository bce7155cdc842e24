package dev.custombot.message;

import java.util.List;
import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Attachment;

/**
 * The content of a {@code text} message.
 *
 * @param value what was written, up to 10000 characters; empty when the message carries attachments only
 * @param html whether {@code value} is HTML
 * @param attachments the files that came with it, at most 5
 */
public record Text(String value, boolean html, List<Attachment> attachments) implements Sendable {

    public Text {
        Objects.requireNonNull(value, "value");
        attachments = List.copyOf(attachments);
    }

    /** What a message of the type says. */
    public static Text of(IncomingMessage message) {
        boolean html = message.text().isEmpty() && message.content().html().isPresent();
        return new Text(message.text().or(message.content()::html).orElse(""), html, message.attachments());
    }

    @Override
    public Reply toReply() {
        return value.isBlank() && !attachments.isEmpty()
                ? Reply.files(attachments)
                : (html ? Reply.html(value) : Reply.text(value)).withAttachments(attachments);
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Text[length=" + value.length() + ", html=" + html + "]";
    }
}
