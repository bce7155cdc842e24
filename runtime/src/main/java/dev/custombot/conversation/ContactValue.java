package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A contact by value. */
record ContactValue(String type, Optional<String> subType, String address) implements Contact {

    ContactValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subType, "subType");
        Objects.requireNonNull(address, "address");
    }

    /** Without the address: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Contact[type=" + type + "]";
    }
}
