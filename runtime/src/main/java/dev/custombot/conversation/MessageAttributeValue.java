package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A message's attribute by value. */
record MessageAttributeValue(boolean external, Optional<String> object, String name, String value)
        implements
            MessageAttribute {

    MessageAttributeValue {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Without the value: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "MessageAttribute[name=" + name + "]";
    }
}
