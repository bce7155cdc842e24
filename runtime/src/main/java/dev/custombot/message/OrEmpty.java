package dev.custombot.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;

/** What a component becomes when the JSON lacks it or says null. */
final class OrEmpty {

    private OrEmpty() {}

    static String text(String text) {
        return text == null ? "" : text;
    }

    static <T> Optional<T> optional(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static OptionalInt number(OptionalInt number) {
        return number == null ? OptionalInt.empty() : number;
    }

    /** A copy; the nulls of a JSON array are left out. */
    static <T> List<T> list(List<T> elements) {
        return elements == null ? List.of() : elements.stream().filter(Objects::nonNull).toList();
    }

    /** A copy, since JSON objects and arrays are mutable. */
    static Map<String, JsonNode> fields(Map<String, JsonNode> fields) {
        if (fields == null || fields.isEmpty()) {
            return Map.of();
        }
        Map<String, JsonNode> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(name, value.deepCopy()));
        return Collections.unmodifiableMap(copy);
    }
}
