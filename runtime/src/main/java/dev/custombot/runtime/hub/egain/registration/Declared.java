package dev.custombot.runtime.hub.egain.registration;

import java.util.Map;
import java.util.function.Function;

import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Resources;
import dev.custombot.runtime.hub.egain.client.ResourceKind;

/**
 * A resource that a bot needs.
 *
 * @param kind what it is
 * @param resources where those of its kind are
 * @param name how it is called
 * @param resource made with the ids of those that it refers to, by kind
 */
record Declared<T extends Resource>(ResourceKind<T> kind, Resources<T> resources, String name,
        Function<Map<String, String>, T> resource) {

    /** Stands for the id of one that is not there yet. */
    static final String LATER = "(known after apply)";

    /** The id of the one of a kind that this one refers to. */
    static String id(Map<String, String> ids, String kind) {
        return ids.getOrDefault(kind, LATER);
    }
}
