package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * What a message says. The hub delivers at most one of the four kinds, each 1..10000 characters.
 *
 * @param text plain text
 * @param html HTML
 * @param json JSON as the string that the hub delivered; it need not be well-formed
 * @param xml XML, for {@code custom.…} types only
 * @param redact whether it must be redacted after processing: keep it out of logs and stores
 */
public record Content(Optional<String> text, Optional<String> html, Optional<String> json, Optional<String> xml,
        boolean redact) {

    private static final Content NONE = new Content(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            false);

    public Content {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(xml, "xml");
    }

    /** That of a message which says all by its type. */
    public static Content none() {
        return NONE;
    }

    public static Content ofText(String text) {
        return new Content(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public static Content ofHtml(String html) {
        return new Content(Optional.empty(), Optional.of(html), Optional.empty(), Optional.empty(), false);
    }

    public static Content ofJson(String json) {
        return new Content(Optional.empty(), Optional.empty(), Optional.of(json), Optional.empty(), false);
    }

    public static Content ofXml(String xml) {
        return new Content(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(xml), false);
    }

    /** The same, to be redacted after processing by whoever receives it. */
    public Content redacted() {
        return new Content(text, html, json, xml, true);
    }

    /** Whether there is neither text nor HTML, JSON or XML. */
    public boolean isEmpty() {
        return text.isEmpty() && html.isEmpty() && json.isEmpty() && xml.isEmpty();
    }

    /** Without what it says: contents must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Content[" + (text.isPresent()
                ? "text"
                : html.isPresent()
                        ? "html"
                        : json.isPresent()
                                ? "json"
                                : xml.isPresent() ? "xml" : "none")
                + "]";
    }
}
