package dev.custombot.runtime.hub;

import java.util.Set;
import java.util.TreeSet;

import dev.custombot.RefusedReplyException;

/** The message types that a bot may send. */
public interface SendableTypes {

    /** These and no others. */
    static SendableTypes of(Set<String> types) {
        Set<String> sorted = new TreeSet<>(types);
        return new SendableTypes() {

            @Override
            public boolean include(String type) {
                return sorted.contains(type);
            }

            @Override
            public String rule(String type) {
                return "A bot may not send messages of type '" + type + "' to this hub, only " + String.join(", ", sorted);
            }
        };
    }

    boolean include(String type);

    /** Who may send messages of a type that a bot may not send: the hub's rule, as an error tells it. */
    String rule(String type);

    /** @throws IllegalArgumentException if a bot may not send the type */
    default void require(String type) {
        if (!include(type)) {
            throw new RefusedReplyException(rule(type));
        }
    }
}
