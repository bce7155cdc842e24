package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Content;
import dev.custombot.conversation.Content.Kind;
import dev.custombot.runtime.hub.egain.HubTimes;

/** Reads fields of what the hub delivered: one that is missing, or not of the expected kind, is empty. */
public final class JsonFields {

    private JsonFields() {}

    public static Optional<String> text(JsonNode parent, String field) {
        return Optional.ofNullable(parent.path(field).textValue());
    }

    public static Optional<Instant> time(JsonNode parent, String field) {
        return text(parent, field).flatMap(HubTimes::parse);
    }

    public static OptionalInt number(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.canConvertToInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    public static OptionalLong longNumber(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.canConvertToLong() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    /** What a message says; the first kind that is there, should there be several against the hub's contract. */
    public static Content content(JsonNode content) {
        Content said = Content.none();
        for (Kind kind : Kind.values()) {
            Optional<String> value = text(content, kind.label());
            if (value.isPresent()) {
                said = Content.of(kind, value.get());
                break;
            }
        }
        return content.path("redact").asBoolean(false) ? said.redacted() : said;
    }

    /** What was made, changed by the value if there is one: {@code with(message, text(node, "id"), Message::withId)}. */
    public static <T, V> T with(T made, Optional<V> value, BiFunction<T, V, T> change) {
        return value.map(found -> change.apply(made, found)).orElse(made);
    }

    /** Empty when the field is missing or no object. */
    public static <T> Optional<T> object(JsonNode parent, String field, Function<JsonNode, T> reader) {
        JsonNode node = parent.path(field);
        return node.isObject() ? Optional.of(reader.apply(node)) : Optional.empty();
    }

    /** The objects of an array. */
    public static <T> List<T> objects(JsonNode array, Function<JsonNode, T> reader) {
        if (!array.isArray() || array.isEmpty()) {
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (JsonNode element : array) {
            if (element.isObject()) {
                read.add(reader.apply(element));
            }
        }
        return read;
    }
}
