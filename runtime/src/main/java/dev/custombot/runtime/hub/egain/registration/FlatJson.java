package dev.custombot.runtime.hub.egain.registration;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as its fields by path: {@code roles[custom_bot].callback}. Elements are told apart by their names, or else by their places. */
final class FlatJson {

    private FlatJson() {}

    static Map<String, String> of(JsonNode json) {
        Map<String, String> fields = new TreeMap<>();
        add("", json, fields);
        return fields;
    }

    private static void add(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> inner = node.fields(); inner.hasNext();) {
                Map.Entry<String, JsonNode> field = inner.next();
                add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String name = node.get(i).path("name").asText(node.get(i).path("language").asText(""));
                add(path + "[" + (name.isEmpty() ? Integer.toString(i) : name) + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asText());
        }
    }
}
