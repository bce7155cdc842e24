package dev.custombot.runtime.hub.egain.client;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.record.Json;

/** Keeps with an update what the hub had said and no type here knows: without that it would be deleted. */
final class UnknownFields {

    /** What the hub alone says. */
    private static final Set<String> OF_THE_HUB = Set.of("id", "created");

    private UnknownFields() {}

    /**
     * What is sent, with what is unknown of what was received.
     *
     * @param known what the type would have made of what was received: a field of that which is gone now is taken away
     * @param received the hub's JSON
     */
    static ObjectNode keep(ObjectNode sent, ObjectNode known, String received) {
        try {
            JsonNode before = Json.MAPPER.readTree(received);
            if (before instanceof ObjectNode object) {
                object.remove(OF_THE_HUB);
                add(sent, known, object);
            }
            return sent;
        } catch (IOException e) {
            throw new IllegalArgumentException("The origin of the resource is no JSON", e);
        }
    }

    private static void add(ObjectNode sent, JsonNode known, ObjectNode before) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = before.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode now = sent.path(field.getKey());
            JsonNode understood = known.path(field.getKey());
            if (now.isMissingNode() && understood.isMissingNode()) {
                sent.set(field.getKey(), field.getValue());
            } else if (now instanceof ObjectNode inner && field.getValue() instanceof ObjectNode old) {
                add(inner, understood, old);
            } else if (now instanceof ArrayNode elements && field.getValue() instanceof ArrayNode old) {
                add(elements, understood, old);
            }
        }
    }

    /** Each keeps what was its own, wherever it stands now; a new one gets nothing of another's. */
    private static void add(ArrayNode sent, JsonNode known, ArrayNode before) {
        SameElements same = new SameElements(sent, before);
        for (int i = 0; i < sent.size(); i++) {
            int place = same.placeOf(i);
            if (place >= 0 && sent.get(i) instanceof ObjectNode inner && before.get(place) instanceof ObjectNode old) {
                add(inner, known.path(place), old);
            }
        }
    }
}
