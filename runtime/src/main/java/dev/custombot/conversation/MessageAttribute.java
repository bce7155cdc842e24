package dev.custombot.conversation;

import java.util.Optional;

/** A property that travels with a message, at most 75 with one. */
public sealed interface MessageAttribute permits MessageAttributeValue {

    /** One that only the participants of the conversation understand. */
    static MessageAttribute external(String name, String value) {
        return of(true, Optional.empty(), name, value);
    }

    /** One of the activity that an escalation creates for the agent. */
    static MessageAttribute ofActivity(String name, String value) {
        return of(false, Optional.of("activity"), name, value);
    }

    /** One of the customer's record in the agents' application. */
    static MessageAttribute ofCustomer(String name, String value) {
        return of(false, Optional.of("customer"), name, value);
    }

    /** With everything that may be there. */
    static MessageAttribute of(boolean external, Optional<String> object, String name, String value) {
        return new MessageAttributeValue(external, object, name, value);
    }

    /**
     * {@code true} (the hub's default) when only the participants know it; {@code false} when it belongs to an object of the
     * agents' application.
     */
    boolean external();

    /** That object, {@code activity} or {@code customer}. */
    Optional<String> object();

    /** 1..255 characters; custom attributes of the object start with {@code custom.}. */
    String name();

    /** 1..2048 characters; may be personal data, never logged. */
    String value();
}
