package dev.custombot.runtime.control;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator may want something of; the key of its record.
 *
 * @param kind of what
 * @param name of the conversation or handler; empty of the sender
 * @param message of the conversation, for which an order is; else empty. Each has a key of its own: what becomes of one order, and is
 *        written late, takes no other along
 */
public record ControlKey(Kind kind, String name, String message) {

    /** What can be paused, and a message at the head of its conversation. */
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
    private static final char BEFORE_MESSAGE = '/';

    private ControlKey(Kind kind, String name) {
        this(kind, name, "");
    }

    public static ControlKey conversation(String id) {
        return new ControlKey(Kind.CONVERSATION, id);
    }

    public static ControlKey handler(String name) {
        return new ControlKey(Kind.HANDLER, name);
    }

    /** A message of the conversation, when it is the first that waits. */
    static ControlKey head(String conversationId, String messageId) {
        return new ControlKey(Kind.HEAD, conversationId, messageId);
    }

    /** As the record's key. */
    String text() {
        return kind.label() + SEPARATOR + (kind == Kind.HEAD ? encoded(name) + BEFORE_MESSAGE + encoded(message) : name);
    }

    /** Empty for what somebody else has written. */
    static Optional<ControlKey> read(String text) {
        int end = text == null ? -1 : text.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(text.substring(0, end))).findFirst()
                        .flatMap(kind -> read(kind, text.substring(end + 1)));
    }

    private static Optional<ControlKey> read(Kind kind, String name) {
        if (kind != Kind.HEAD) {
            return Optional.of(new ControlKey(kind, name));
        }
        int end = name.indexOf(BEFORE_MESSAGE);
        try {
            return end < 0
                    ? Optional.empty()
                    : Optional.of(head(decoded(name.substring(0, end)), decoded(name.substring(end + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Ids may have any sign. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }
}
