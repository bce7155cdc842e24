package dev.custombot.runtime.hub;

/** A conversation hub as one bot meets it: how it calls, and how it is called. */
public interface Hub {

    /** Of its two halves. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender) {
        record Halves(HubFeatures features, HubReceiver receiver, HubSender sender) implements Hub {}
        return new Halves(features, receiver, sender);
    }

    HubFeatures features();

    HubReceiver receiver();

    HubSender sender();
}
