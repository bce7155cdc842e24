package dev.custombot.runtime.hub.brevo.shown;

import java.util.Map;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.SendableTypes;

/** Which types a bot may send to Brevo, and what becomes of those that it has no form for. */
public final class BrevoAdaptations {

    /** All that a bot may send. */
    public static final SendableTypes SENDABLE = SendableTypes.of(Set.of(MessageType.TEXT));

    /** What the customer sees of them. */
    public static final Adaptations ADAPTATIONS = new Adaptations(Map.of(), true);

    private BrevoAdaptations() {}
}
