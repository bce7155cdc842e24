package dev.custombot.runtime.hub.egain.registration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.client.ResourceKind;

/**
 * A resource that a bot needs.
 *
 * @param kind what it is
 * @param resources where those of its kind are
 * @param name how it is called
 * @param resource made with the ids of those that it refers to, by kind
 * @param open fields of its JSON that nobody can declare: where the hub has it, they are as somebody has made them there
 */
record Declared<T extends Resource>(ResourceKind<T> kind, Resources<T> resources, String name,
        Function<Map<String, String>, T> resource, List<JsonPointer> open) {

    /** Stands for the id of one that is not there yet. */
    static final String LATER = "(known after apply)";

    private static final String ANY_ID = "00000000-0000-0000-0000-000000000000";
    private static final Map<String, String> ANY_IDS = Map.of(Kinds.AUTHENTICATION.label(), ANY_ID,
            Kinds.CLIENT_APPLICATION.label(), ANY_ID, Kinds.PARTICIPANT.label(), ANY_ID, Kinds.CHANNEL.label(), ANY_ID,
            Kinds.ORCHESTRATION.label(), ANY_ID);

    /** Every field of it is declared. */
    Declared(ResourceKind<T> kind, Resources<T> resources, String name, Function<Map<String, String>, T> resource) {
        this(kind, resources, name, resource, List.of());
    }

    /** What is declared of it. */
    ObjectNode declared(T wanted) {
        ObjectNode json = kind.write(wanted);
        for (JsonPointer field : open) {
            if (json.at(field.head()) instanceof ObjectNode parent) {
                parent.remove(field.last().getMatchingProperty());
            }
        }
        return json;
    }

    /**
     * Looks at it before anything is asked of the hub: in the middle of the steps it would be too late.
     *
     * @throws IllegalArgumentException that names the field, if the hub would refuse it
     */
    void check() {
        T wanted = resource.apply(ANY_IDS);
        try {
            kind.check(wanted);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(kind.label() + " \"" + name + "\" cannot be registered: " + e.getMessage(), e);
        }
    }

    /** The id of the one of a kind that this one refers to. */
    static String id(Map<String, String> ids, String kind) {
        return ids.getOrDefault(kind, LATER);
    }
}
