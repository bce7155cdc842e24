package dev.custombot.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.custombot.RefusedReplyException;

/** What JSON can hold, as Java has it: text, numbers, {@code true} and {@code false}, null, and lists and maps of these. */
final class JsonValues {

    private JsonValues() {}

    /**
     * A copy that nobody can change.
     *
     * @throws IllegalArgumentException if it holds something else, which would not come back from the hub as it was
     */
    static @Nullable Object copy(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copy(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> fields) {
            return copyFields(fields);
        }
        throw new RefusedReplyException("JSON cannot hold a " + value.getClass().getName());
    }

    static Map<String, @Nullable Object> copyFields(Map<?, ?> fields) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return Collections.unmodifiableMap(copy);
    }
}
