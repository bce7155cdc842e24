package dev.custombot.runtime.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes out of a record what is to be redacted after processing ({@code content.redact}). Everything else stays, and so does a
 * record that does not ask for it.
 */
public final class Redaction {

    private static final String CONTENT = "content";
    private static final String REDACT = "redact";
    private static final String REDACTED = "[redacted]";

    private Redaction() {}

    /** The value of a record: every content in it that asks for it is taken out. */
    public static byte[] of(byte[] value) {
        // Not readable as JSON, so there is no telling where the content is: nothing of it is kept.
        return redacted(value, REDACTED.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a record that cannot be used; what is not JSON stays, for whoever looks at it. */
    public static byte[] ofUnreadable(byte[] value) {
        return value == null ? value : redacted(value, value);
    }

    private static byte[] redacted(byte[] value, byte[] unreadable) {
        try {
            JsonNode tree = Json.MAPPER.readTree(value);
            List<JsonNode> contents = tree.findValues(CONTENT).stream().filter(Redaction::isToBeRedacted).toList();
            contents.forEach(Redaction::redact);
            return contents.isEmpty() ? value : Json.bytes(tree);
        } catch (IOException e) {
            return unreadable;
        }
    }

    private static boolean isToBeRedacted(JsonNode content) {
        return content.isObject() && content.path(REDACT).asBoolean(false);
    }

    /** Whatever it holds: a kind of content that nobody here knows yet is a customer's words, too. */
    private static void redact(JsonNode content) {
        content.properties().stream().map(Map.Entry::getKey).filter(field -> !field.equals(REDACT)).toList()
                .forEach(field -> ((ObjectNode) content).put(field, REDACTED));
    }
}
