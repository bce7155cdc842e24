package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.RecordFormatException;

/**
 * The members of a message. Texts, and what every handler wants, are read at once; of what is large and wanted by few it is known where it
 * is. Immutable.
 */
final class MessageFields {

    /** Where a value is among the bytes of a record. */
    record Span(int start, int end) {

        /** Reads an object or an array to its end. All of its texts are decoded: what is no JSON is seen now, and not when it is wanted. */
        static Span read(JsonParser parser) throws IOException {
            int start = start(parser);
            int open = 1;
            while (open > 0) {
                JsonToken token = parser.nextToken();
                if (token.isStructStart()) {
                    open++;
                } else if (token.isStructEnd()) {
                    open--;
                } else {
                    parser.finishToken();
                }
            }
            return new Span(start, end(parser));
        }

        private static int start(JsonParser parser) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            if (start < 0) {
                throw new RecordFormatException("the value is not UTF-8");
            }
            return start;
        }

        private static int end(JsonParser parser) {
            return (int) parser.currentLocation().getByteOffset();
        }
    }

    private final byte[] value;
    private final Span all;
    private final ObjectNode now;
    private final Map<String, Span> later;

    private MessageFields(byte[] value, Span all, ObjectNode now, Map<String, Span> later) {
        this.value = value;
        this.all = all;
        this.now = now;
        this.later = later;
    }

    /** Reads the message at which the parser is. Of members that are there more than once the last one counts. */
    static MessageFields read(JsonParser parser, byte[] value) throws IOException {
        int start = Span.start(parser);
        ObjectNode now = Json.MAPPER.createObjectNode();
        Map<String, Span> later = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            now.remove(name);
            later.remove(name);
            if (token == JsonToken.VALUE_STRING) {
                now.put(name, parser.getText());
            } else if ("content".equals(name) || "sender".equals(name)) {
                now.set(name, parser.readValueAsTree());
            } else if (token.isStructStart()) {
                later.put(name, Span.read(parser));
            }
        }
        return new MessageFields(value, new Span(start, Span.end(parser)), now, later);
    }

    /** Those that are at hand, as a tree. */
    JsonNode now() {
        return now;
    }

    /** Reads one that is an object or an array, from a tree of which it is the only member; the tree is empty when it is not there. */
    <T> T later(String name, Function<JsonNode, T> reader) {
        ObjectNode only = Json.MAPPER.createObjectNode();
        Span place = later.get(name);
        if (place != null) {
            only.set(name, tree(place));
        }
        return reader.apply(only);
    }

    JsonNode tree(Span place) {
        try {
            return Json.MAPPER.readTree(value, place.start, place.end - place.start);
        } catch (IOException e) {
            throw new IllegalStateException("What was read once can be read again", e);
        }
    }

    /** The whole message as received, to the letter. */
    String json() {
        return new String(value, all.start, all.end - all.start, StandardCharsets.UTF_8);
    }
}
