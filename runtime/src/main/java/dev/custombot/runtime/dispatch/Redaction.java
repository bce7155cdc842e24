package dev.custombot.runtime.dispatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.CallbackValue;

/** Takes out of a record what the hub wants redacted after processing ({@code content.redact}). */
@Singleton
public class Redaction {

    private static final List<String> CONTENTS = List.of("text", "html", "json", "xml");
    private static final String REDACTED = "[redacted]";

    @Inject
    ObjectMapper mapper;

    /** The value of a callback record with the message's content replaced; everything else stays. */
    byte[] of(byte[] value) {
        try {
            JsonNode tree = mapper.readTree(value);
            if (tree.path(CallbackValue.MESSAGE).path("content") instanceof ObjectNode content) {
                CONTENTS.stream().filter(content::has).forEach(kind -> content.put(kind, REDACTED));
            }
            return tree.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Not readable as JSON, so there is no telling where the content is: nothing of it is kept.
            return REDACTED.getBytes(StandardCharsets.UTF_8);
        }
    }
}
