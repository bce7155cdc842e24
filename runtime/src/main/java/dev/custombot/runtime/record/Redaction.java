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

    /** The value of a record of the callbacks topic. */
    public byte[] ofCallback(byte[] value) {
        return redacted(value, CallbackValue.MESSAGE);
    }

    /** The value of a record of the replies topic. */
    public byte[] ofReply(byte[] value) {
        return redacted(value, "");
    }

    /** Whether the content of a record was taken out; the record is one of the callbacks or of the replies. */
    public static boolean isRedacted(JsonNode record) {
        JsonNode content = record.path(CallbackValue.MESSAGE).path(CONTENT);
        return isRedactedContent(content.isMissingNode() ? record.path(CONTENT) : content);
    }

    /** Whether the whole record was taken out. */
    public static boolean isRedacted(byte[] value) {
        return REDACTED.equals(new String(value, StandardCharsets.UTF_8));
    }

    private static boolean isRedactedContent(JsonNode content) {
        return content.path("redact").asBoolean(false)
                && KINDS.stream().anyMatch(kind -> REDACTED.equals(content.path(kind).textValue()));
    }

    private byte[] redacted(byte[] value, String parent) {
        try {
            JsonNode tree = mapper.readTree(value);
            JsonNode content = (parent.isEmpty() ? tree : tree.path(parent)).path(CONTENT);
            if (!content.path("redact").asBoolean(false)) {
                return value;
            }
            KINDS.stream().filter(content::has).forEach(kind -> ((ObjectNode) content).put(kind, REDACTED));
            return tree.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Not readable as JSON, so there is no telling where the content is: nothing of it is kept.
            return REDACTED.getBytes(StandardCharsets.UTF_8);
        }
    }
}
