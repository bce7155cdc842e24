package dev.custombot.runtime.hub.egain.registration;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as its fields by path: {@code roles[custom_bot].callback}. Elements are told apart by what they are called, or else by their places. */
final class FlatJson {

    /** What an element is called by, the surest first: an intent has nothing but its value. */
    private static final List<String> NAMES = List.of("name", "language", "value");

    private FlatJson() {}

    static Map<String, String> of(JsonNode json) {
        Map<String, String> fields = new TreeMap<>();
        add("", json, fields);
        return fields;
    }

    private static String name(JsonNode element) {
        return NAMES.stream().map(field -> element.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst()
                .orElse("");
    }

    private static void add(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> inner = node.fields(); inner.hasNext();) {
                Map.Entry<String, JsonNode> field = inner.next();
                add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields);
            }
        } else if (node.isArray()) {
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < node.size(); i++) {
                String name = name(node.get(i));
                // A name that stands there twice must not hide the first one.
                boolean isIts = !name.isEmpty() && taken.add(name);
                add(path + "[" + (isIts ? name : (name + " " + i).strip()) + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asText());
        }
    }
}
