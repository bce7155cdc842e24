package dev.custombot.conversation;

import java.util.List;
import java.util.Optional;

/** Who sent a message. */
public sealed interface Sender permits SenderValue {

    String CUSTOMER = "customer";
    String EGAIN_AGENT = "egain_agent";
    String CUSTOM_AGENT = "custom_agent";
    String EGAIN_BOT = "egain_bot";
    String CUSTOM_BOT = "custom_bot";

    /** The types of client applications that the hub knows. */
    List<String> TYPES = List.of(CUSTOMER, EGAIN_AGENT, CUSTOM_AGENT, EGAIN_BOT, CUSTOM_BOT);

    /** @param type one of {@link #TYPES} */
    static Sender named(String type, String name) {
        return of(type, Optional.of(name), Optional.empty());
    }

    /** With everything that may be there. */
    static Sender of(String type, Optional<String> name, Optional<String> participantType) {
        return new SenderValue(type, name, participantType);
    }

    /** The type of the client application, one of {@link #TYPES}; empty when the hub named none. */
    String type();

    /** The participant's name, 1..255 characters; personal data, never logged. */
    Optional<String> name();

    /** The participant's own type, which may also be {@code system}. */
    Optional<String> participantType();

    /** Whether a customer sent the message. */
    default boolean isCustomer() {
        return CUSTOMER.equals(type());
    }

    /** Whether an agent sent the message: a person, of whichever application. */
    default boolean isAgent() {
        return EGAIN_AGENT.equals(type()) || CUSTOM_AGENT.equals(type());
    }
}
