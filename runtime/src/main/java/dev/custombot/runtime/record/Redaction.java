package dev.custombot.runtime.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes out of a record what is to be redacted after processing ({@code content.redact}). Everything else stays, and so does a
 * record that does not ask for it.
 */
@Singleton
public class Redaction {

    private static final String CONTENT = "content";
    private static final List<String> KINDS = List.of("text", "html", "json", "xml");
    private static final String REDACTED = "[redacted]";

    @Inject
    ObjectMapper mapper;

    /** The value of a record: every content in it that asks for it is taken out. */
    public byte[] of(byte[] value) {
        // Not readable as JSON, so there is no telling where the content is: nothing of it is kept.
        return redacted(value, REDACTED.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a record that cannot be used; what is not JSON stays, for whoever looks at it. */
    public byte[] ofUnreadable(byte[] value) {
        return value == null ? value : redacted(value, value);
    }

    private byte[] redacted(byte[] value, byte[] unreadable) {
        try {
            JsonNode tree = mapper.readTree(value);
            List<JsonNode> contents = tree.findValues(CONTENT).stream().filter(Redaction::isToBeRedacted).toList();
            contents.forEach(Redaction::redact);
            return contents.isEmpty() ? value : tree.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return unreadable;
        }
    }

    /** Whether the content of a record was taken out; the record is one of the callbacks or of the replies. */
    public static boolean isRedacted(JsonNode record) {
        return record.findValues(CONTENT).stream().anyMatch(Redaction::isRedactedContent);
    }

    /** Whether the whole record was taken out. */
    public static boolean isRedacted(byte[] value) {
        return REDACTED.equals(new String(value, StandardCharsets.UTF_8));
    }

    private static boolean isRedactedContent(JsonNode content) {
        return content.path("redact").asBoolean(false)
                && KINDS.stream().anyMatch(kind -> REDACTED.equals(content.path(kind).textValue()));
    }

    private static boolean isToBeRedacted(JsonNode content) {
        return content.isObject() && content.path("redact").asBoolean(false);
    }

    private static void redact(JsonNode content) {
        KINDS.stream().filter(content::has).forEach(kind -> ((ObjectNode) content).put(kind, REDACTED));
    }
}
