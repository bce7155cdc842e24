package dev.custombot.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What fields a kind of resource has, for kinds that have no Java types here. A map names fields; a list has one shape for all
 * of its items; a word is the type of a value, {@code any} is not looked into.
 */
record Shape(Object fields) {

    /** What is wrong with it, and where. */
    List<String> problems(String place, Object value) {
        List<String> problems = new ArrayList<>();
        if (fields instanceof Map<?, ?> known) {
            if (!(value instanceof Map<?, ?> map)) {
                return List.of(place + " has no fields");
            }
            map.forEach((key, item) -> problems.addAll(known.containsKey(key)
                    ? new Shape(known.get(key)).problems(place + "." + key, item)
                    : List.of(place + "." + key + " does not exist")));
        } else if (fields instanceof List<?> item) {
            if (!(value instanceof List<?> items)) {
                return List.of(place + " is no list");
            }
            items.forEach(each -> problems.addAll(new Shape(item.get(0)).problems(place + "[]", each)));
        } else if (!isOfType(value)) {
            problems.add(place + " is no " + fields + ": " + value);
        }
        return problems;
    }

    private boolean isOfType(Object value) {
        return switch (fields.toString()) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            case "any" -> true;
            default -> throw new IllegalStateException("No type: " + fields);
        };
    }
}
