package dev.custombot.runtime.hub.egain.registration;

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.hub.egain.client.SameElements;

/**
 * What is declared, laid over what the hub has: what nobody declares stays as it is. Lists have the elements that are declared, each with
 * what the hub has of it besides; but for the roles of a client application, which others may share.
 */
final class Overlay {

    private static final String ROLES = "roles";
    private static final String NAME = "name";

    private Overlay() {}

    /** A new object; the others stay as they are. */
    static ObjectNode of(ObjectNode there, ObjectNode declared) {
        ObjectNode result = there.deepCopy();
        for (Iterator<Map.Entry<String, JsonNode>> fields = declared.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode old = result.path(field.getKey());
            if (old instanceof ObjectNode before && field.getValue() instanceof ObjectNode inner) {
                result.set(field.getKey(), of(before, inner));
            } else if (old instanceof ArrayNode before && field.getValue() instanceof ArrayNode elements) {
                result.set(field.getKey(),
                        field.getKey().equals(ROLES) ? roles(before, elements) : elements(before, elements));
            } else {
                result.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return result;
    }

    private static ArrayNode elements(ArrayNode there, ArrayNode declared) {
        SameElements same = new SameElements(declared, there);
        ArrayNode result = declared.deepCopy();
        for (int i = 0; i < result.size(); i++) {
            int place = same.placeOf(i);
            if (place >= 0 && there.get(place) instanceof ObjectNode before && result.get(i) instanceof ObjectNode element) {
                result.set(i, of(before, element));
            }
        }
        return result;
    }

    private static ArrayNode roles(ArrayNode there, ArrayNode declared) {
        ArrayNode result = there.deepCopy();
        for (JsonNode role : declared) {
            int place = place(result, role.path(NAME).asText());
            if (place < 0) {
                result.add(role.deepCopy());
            } else {
                result.set(place, of((ObjectNode) result.get(place), (ObjectNode) role));
            }
        }
        return result;
    }

    private static int place(ArrayNode roles, String name) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).path(NAME).asText().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
