package dev.custombot.runtime.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Content;

/**
 * A message of any type in a line: {@code custom.note (html) <b>…</b>}. JSON stands without its kind, unless it would be taken for one; of
 * anything else line breaks, bars and backslashes are written with a backslash.
 *
 * @param type of the message
 * @param content of the kind that it was
 */
public record SentLine(String type, Content content) {

    /** In the order in which one counts, should a message have several. */
    private static final List<Content.Kind> KINDS = List.of(Content.Kind.JSON, Content.Kind.TEXT, Content.Kind.HTML,
            Content.Kind.XML);
    private static final Pattern MARKED = Pattern.compile("\\((json|text|html|xml)\\)(?: (.*))?");

    static SentLine of(String type, JsonNode content) {
        return new SentLine(type, kinds(content).findFirst().map(kind -> Content.of(kind, value(content, kind)))
                .orElseGet(Content::none));
    }

    static Stream<Content.Kind> kinds(JsonNode content) {
        return KINDS.stream().filter(kind -> content.hasNonNull(kind.label()));
    }

    private static String value(JsonNode content, Content.Kind kind) {
        JsonNode value = content.path(kind.label());
        return value.isTextual() ? value.asText() : value.toString();
    }

    /** What stands behind the colon. */
    public static SentLine read(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? new SentLine(line, Content.none())
                : new SentLine(line.substring(0, space), contentOf(line.substring(space + 1).strip()));
    }

    private static Content contentOf(String text) {
        Matcher marked = MARKED.matcher(text);
        if (!marked.matches()) {
            return Content.ofJson(text);
        }
        Content.Kind kind = KINDS.stream().filter(one -> one.label().equals(marked.group(1))).findFirst().orElseThrow();
        String value = Optional.ofNullable(marked.group(2)).orElse("").strip();
        return Content.of(kind, kind == Content.Kind.JSON ? value : String.join(" | ", Parts.split(value)));
    }

    @Override
    public String toString() {
        String value = content.value().orElse("");
        return content.kind().map(kind -> kind == Content.Kind.JSON ? json(value) : marked(kind, Parts.join(List.of(value))))
                .map(text -> type + " " + text).orElse(type);
    }

    /** Line breaks are blanks in JSON, wherever they can stand. */
    private static String json(String value) {
        String line = value.replaceAll("\\R", " ").strip();
        return line.isEmpty() || MARKED.matcher(line).matches() ? marked(Content.Kind.JSON, line) : line;
    }

    private static String marked(Content.Kind kind, String value) {
        return ("(" + kind.label() + ") " + value).stripTrailing();
    }
}
