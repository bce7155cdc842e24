package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * A property that travels with a message, at most 75 with one.
 *
 * @param external {@code true} (the hub's default) when only the participants know it; {@code false} when it belongs to an object
 *        of the agents' application
 * @param object that object, {@code activity} or {@code customer}
 * @param name 1..255 characters; custom attributes of the object start with {@code custom.}
 * @param value 1..2048 characters; may be personal data, never logged
 */
public record MessageAttribute(boolean external, Optional<String> object, String name, String value) {

    private static final String ACTIVITY = "activity";
    private static final String CUSTOMER = "customer";

    public MessageAttribute {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** One that only the participants of the conversation understand. */
    public static MessageAttribute external(String name, String value) {
        return new MessageAttribute(true, Optional.empty(), name, value);
    }

    /** One of the activity that an escalation creates for the agent. */
    public static MessageAttribute ofActivity(String name, String value) {
        return new MessageAttribute(false, Optional.of(ACTIVITY), name, value);
    }

    /** One of the customer's record in the agents' application. */
    public static MessageAttribute ofCustomer(String name, String value) {
        return new MessageAttribute(false, Optional.of(CUSTOMER), name, value);
    }

    /** Without the value: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "MessageAttribute[name=" + name + "]";
    }
}
