package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A recipient by value. */
record RecipientValue(String type, Optional<String> name, Optional<String> participantType) implements Recipient {

    RecipientValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(participantType, "participantType");
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Recipient[type=" + type + "]";
    }
}
