package dev.custombot.runtime.hub;

/** A conversation hub as one bot meets it: how it calls, and how it is called. */
public interface Hub {

    HubFeatures features();

    HubReceiver receiver();

    HubSender sender();
}
