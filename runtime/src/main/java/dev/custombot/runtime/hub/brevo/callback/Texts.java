package dev.custombot.runtime.hub.brevo.callback;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.record.JsonFields;

/** What messages are made of: a text, and files in either of Brevo's two shapes. */
public final class Texts {

    private Texts() {}

    /** Whether there is anything that a text message says. */
    static boolean isSaid(JsonNode message) {
        return Stream.of("text", "html").anyMatch(field -> !JsonFields.text(message, field).orElse("").isBlank())
                || !files(message).isEmpty();
    }

    /** Its files; the one that stands alone may be one of the others. */
    public static List<JsonNode> files(JsonNode message) {
        return Stream
                .concat(Stream.of(message.path("file")), StreamSupport.stream(message.path("attachments").spliterator(), false))
                .filter(JsonNode::isObject).distinct().toList();
    }
}
