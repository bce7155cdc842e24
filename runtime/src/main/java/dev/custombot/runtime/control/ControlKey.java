package dev.custombot.runtime.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator may want something of; the key of its record.
 *
 * @param kind of what
 * @param name of the conversation or handler; empty of the sender
 */
public record ControlKey(Kind kind, String name) {

    /** What can be paused, and the message at the head of a conversation. */
    public enum Kind {
        CONVERSATION,
        HANDLER,
        SENDER,
        HEAD;

        /** As it is asked for and written. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final ControlKey SENDER = new ControlKey(Kind.SENDER, "");

    private static final char SEPARATOR = ':';

    public static ControlKey conversation(String id) {
        return new ControlKey(Kind.CONVERSATION, id);
    }

    public static ControlKey handler(String name) {
        return new ControlKey(Kind.HANDLER, name);
    }

    /** The first message of the conversation that waits. */
    static ControlKey head(String conversationId) {
        return new ControlKey(Kind.HEAD, conversationId);
    }

    /** As the record's key. */
    String text() {
        return kind.label() + SEPARATOR + name;
    }

    /** Empty for what somebody else has written. */
    static Optional<ControlKey> read(String text) {
        int end = text == null ? -1 : text.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(text.substring(0, end))).findFirst()
                        .map(kind -> new ControlKey(kind, text.substring(end + 1)));
    }
}
