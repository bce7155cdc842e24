package dev.custombot.runtime.hub.egain.client;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resource.Origin;
import dev.custombot.runtime.hub.egain.wire.EgainTimes;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;

/** A kind of resource on the wire: where it lives, what it looks like, and which limits the hub has. */
public interface ResourceKind<T extends Resource> {

    /** The path below the API's address. */
    String path();

    /** What one is called in a list, and to people. */
    String label();

    T read(JsonNode json);

    /** What is sent, without what the hub adds. */
    ObjectNode write(T resource);

    /** @throws IllegalArgumentException that names the field, if the hub would refuse it */
    void check(T resource);

    /** The field that says the name. */
    default String nameField() {
        return "name";
    }

    /** Fields that cannot stand beside what is declared: a way to authenticate has none of another way's. */
    default Set<String> excluded(ObjectNode declared) {
        return Set.of();
    }

    /** What the hub added, and all that it sent. */
    static Origin origin(JsonNode json) {
        return new Origin(JsonFields.text(json, "id"), JsonFields.text(json, "created").flatMap(EgainTimes::parse),
                JsonFields.text(json, "modified").flatMap(EgainTimes::parse), json.toString());
    }

    /** An object with what every resource has. */
    static ObjectNode common(Resource resource, String nameField) {
        ObjectNode node = Json.MAPPER.createObjectNode().put(nameField, resource.name());
        resource.description().ifPresent(text -> node.put("description", text));
        return node.put("active", resource.active());
    }

    /** Whether the hub uses it: it does unless it says otherwise. */
    static boolean active(JsonNode json) {
        return json.path("active").asBoolean(true);
    }
}
