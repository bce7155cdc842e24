package dev.custombot.runtime.hub;

/** The message types that a bot may send. */
public interface SendableTypes {

    boolean include(String type);

    /** Who may send messages of a type that a bot may not send: the hub's rule, as an error tells it. */
    String rule(String type);

    /** @throws IllegalArgumentException if a bot may not send the type */
    default void require(String type) {
        if (!include(type)) {
            throw new IllegalArgumentException(rule(type));
        }
    }
}
