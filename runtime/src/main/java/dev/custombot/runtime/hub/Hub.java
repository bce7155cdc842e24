package dev.custombot.runtime.hub;

import java.util.Optional;

/** A conversation hub as one bot meets it: how it calls, and how it is called. */
public interface Hub {

    /** Of its two halves. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender) {
        record Halves(HubFeatures features, HubReceiver receiver, HubSender sender) implements Hub {}
        return new Halves(features, receiver, sender);
    }

    /** With the typed client of its API, see {@link HubKind#api}. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender, Object client) {
        record WithApi(HubFeatures features, HubReceiver receiver, HubSender sender, Optional<Object> api) implements Hub {}
        return new WithApi(features, receiver, sender, Optional.of(client));
    }

    HubFeatures features();

    HubReceiver receiver();

    HubSender sender();

    /** What the application can ask of the hub besides, an object of the type {@link HubKind#api}. */
    default Optional<Object> api() {
        return Optional.empty();
    }
}
