package dev.custombot.message;

import java.util.List;
import java.util.Objects;

import dev.custombot.Attachment;

/**
 * The content of a {@code text} message.
 *
 * @param value what was written, up to 10000 characters; empty when the message carries attachments only
 * @param html whether {@code value} is HTML
 * @param attachments the files that came with it, at most 5
 */
public record Text(String value, boolean html, List<Attachment> attachments) {

    public Text {
        Objects.requireNonNull(value, "value");
        attachments = List.copyOf(attachments);
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Text[length=" + value.length() + ", html=" + html + "]";
    }
}
