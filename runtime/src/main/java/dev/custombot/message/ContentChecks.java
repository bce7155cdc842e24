package dev.custombot.message;

import java.util.List;

import dev.custombot.Limits;

/** The checks of contents that are to be sent. */
final class ContentChecks {

    private ContentChecks() {}

    /** The hub publishes no limit for single texts: each may fill the whole content. */
    static void text(String what, String text) {
        Limits.requireText(what, text, Limits.CONTENT_LENGTH);
    }

    static void some(String what, String element, List<?> elements) {
        Limits.requireSome(what, element, elements);
    }

    static <T extends RichContent> T fits(T content) {
        int length = content.toJson().length();
        if (length > Limits.CONTENT_LENGTH) {
            throw new IllegalArgumentException("The content of a " + content.getClass().getSimpleName() + " has " + length
                    + " characters as JSON, the hub takes " + Limits.CONTENT_LENGTH);
        }
        return content;
    }
}
