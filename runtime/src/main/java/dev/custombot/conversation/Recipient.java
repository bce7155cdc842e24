package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * Whom a message is for.
 *
 * @param type the type of the client application, as {@link Sender#type()}
 * @param name the participant's name, 1..255 characters; personal data, never logged
 */
public record Recipient(String type, Optional<String> name) {

    public Recipient {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Recipient[type=" + type + "]";
    }
}
