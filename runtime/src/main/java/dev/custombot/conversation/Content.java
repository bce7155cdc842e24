package dev.custombot.conversation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message says: nothing, or a value of exactly one kind, 1..10000 characters.
 */
public sealed interface Content permits ContentValue {

    /** In what form a message says it. */
    enum Kind {
        /** Plain text. */
        TEXT,
        /** HTML. */
        HTML,
        /** JSON as the string that the hub delivered; it need not be well-formed. */
        JSON,
        /** XML, for {@code custom.…} types only. */
        XML;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** As it is called in JSON. */
        public String label() {
            return label;
        }
    }

    /** That of a message which says all by its type. */
    static Content none() {
        return ContentValue.NONE;
    }

    static Content of(Kind kind, String value) {
        Objects.requireNonNull(kind, "kind");
        return new ContentValue(Optional.of(kind), Optional.of(Objects.requireNonNull(value, kind.label())), false);
    }

    static Content ofText(String text) {
        return of(Kind.TEXT, text);
    }

    static Content ofHtml(String html) {
        return of(Kind.HTML, html);
    }

    static Content ofJson(String json) {
        return of(Kind.JSON, json);
    }

    static Content ofXml(String xml) {
        return of(Kind.XML, xml);
    }

    /** Empty when the message says all by its type. */
    Optional<Kind> kind();

    /** What it says, of whatever kind; there whenever {@link #kind} is. */
    Optional<String> value();

    /** Whether it must be redacted after processing: keep it out of logs and stores. */
    boolean redact();

    /** The same, to be redacted after processing by whoever receives it. */
    Content redacted();

    /** The value if it is plain text. */
    default Optional<String> text() {
        return valueOf(Kind.TEXT);
    }

    /** The value if it is HTML. */
    default Optional<String> html() {
        return valueOf(Kind.HTML);
    }

    /** The value if it is JSON. */
    default Optional<String> json() {
        return valueOf(Kind.JSON);
    }

    /** The value if it is XML. */
    default Optional<String> xml() {
        return valueOf(Kind.XML);
    }

    /** Whether it says nothing. */
    default boolean isEmpty() {
        return kind().isEmpty();
    }

    private Optional<String> valueOf(Kind wanted) {
        return kind().filter(wanted::equals).flatMap(kind -> value());
    }
}
