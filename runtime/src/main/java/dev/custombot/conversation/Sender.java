package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sent a message.
 *
 * @param type the type of the client application, one of {@link #TYPES}; empty when the hub named none
 * @param name the participant's name, 1..255 characters; personal data, never logged
 * @param participantType the participant's own type, which may also be {@code system}
 */
public record Sender(String type, Optional<String> name, Optional<String> participantType) {

    public static final String CUSTOMER = "customer";
    public static final String EGAIN_AGENT = "egain_agent";
    public static final String CUSTOM_AGENT = "custom_agent";
    public static final String EGAIN_BOT = "egain_bot";
    public static final String CUSTOM_BOT = "custom_bot";

    /** The types of client applications that the hub knows. */
    public static final List<String> TYPES = List.of(CUSTOMER, EGAIN_AGENT, CUSTOM_AGENT, EGAIN_BOT, CUSTOM_BOT);

    public Sender {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(participantType, "participantType");
    }

    /** Whether a customer sent the message. */
    public boolean isCustomer() {
        return CUSTOMER.equals(type);
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Sender[type=" + type + "]";
    }
}
