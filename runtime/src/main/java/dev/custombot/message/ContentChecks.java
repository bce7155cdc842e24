package dev.custombot.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.custombot.Limits;
import dev.custombot.RefusedReplyException;

/** The checks of contents that are to be sent. */
final class ContentChecks {

    private ContentChecks() {}

    /** The hub publishes no limit for single texts: each may fill the whole content. */
    static void text(String what, @Nullable String text) {
        int length = text == null ? 0 : Limits.lengthOf(text);
        if (text == null || text.isBlank() || length > Limits.CONTENT_LENGTH) {
            throw new RefusedReplyException(what + " must have 1 to " + Limits.CONTENT_LENGTH
                    + " characters that are not all blank; it has " + length);
        }
    }

    static void some(String what, String element, List<?> elements) {
        if (elements.isEmpty()) {
            throw new RefusedReplyException(what + " needs at least one " + element);
        }
    }

    static <T extends RichContent> T fits(T content) {
        int length = Limits.lengthOf(content.toJson());
        if (length > Limits.CONTENT_LENGTH) {
            throw new RefusedReplyException("The content of a " + content.getClass().getSimpleName() + " has " + length
                    + " characters as JSON, the hub takes " + Limits.CONTENT_LENGTH);
        }
        return content;
    }
}
