package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A sender by value. */
record SenderValue(String type, Optional<String> name, Optional<String> participantType) implements Sender {

    SenderValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(participantType, "participantType");
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Sender[type=" + type + "]";
    }
}
