package dev.custombot.runtime.hub.brevo.callback;

import java.util.List;
import java.util.Optional;
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

    /** Its files; the one that stands alone may be one of the others, though Brevo calls the fields of the two by different names. */
    public static List<JsonNode> files(JsonNode message) {
        JsonNode alone = message.path("file");
        List<JsonNode> others = StreamSupport.stream(message.path("attachments").spliterator(), false)
                .filter(JsonNode::isObject)
                .distinct().toList();
        boolean isAmongThem = others.stream().anyMatch(other -> other.equals(alone)
                || address(other).isPresent() && address(other).equals(address(alone)));
        return alone.isObject() && !isAmongThem ? Stream.concat(Stream.of(alone), others.stream()).toList() : others;
    }

    private static Optional<String> address(JsonNode file) {
        return JsonFields.text(file, "link").or(() -> JsonFields.text(file, "url")).filter(link -> !link.isBlank());
    }
}
