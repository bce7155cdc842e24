package dev.custombot.runtime.hub.egain.client;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attribute;
import dev.custombot.runtime.record.JsonFields;

/** What several kinds of resources have in common on the wire. */
final class WireParts {

    private WireParts() {}

    static List<Attribute> attributes(JsonNode array) {
        return JsonFields.objects(array, node -> Attribute.of(node.path("name").asText(""), node.path("value").asText("")));
    }

    /** The hub wants at least one, or no field at all. */
    static void attributes(ObjectNode parent, String field, List<Attribute> attributes) {
        if (!attributes.isEmpty()) {
            ArrayNode array = parent.putArray(field);
            attributes.forEach(one -> array.addObject().put("name", one.name()).put("value", one.value()));
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static void texts(ObjectNode parent, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = parent.putArray(field);
            texts.forEach(array::add);
        }
    }

    static String id(JsonNode parent, String field) {
        return parent.path(field).path("id").asText("");
    }
}
