package dev.custombot.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JSON can hold, as Java has it: text, numbers, {@code true} and {@code false}, null, and lists and maps of these. */
final class JsonValues {

    private JsonValues() {}

    /**
     * A copy that nobody can change.
     *
     * @throws IllegalArgumentException if it holds something else, which would not come back from the hub as it was
     */
    static Object copy(Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> elements) {
            List<Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copy(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> fields) {
            return copyFields(fields);
        }
        throw new IllegalArgumentException("JSON cannot hold a " + value.getClass().getName());
    }

    static Map<String, Object> copyFields(Map<?, ?> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return Collections.unmodifiableMap(copy);
    }
}
