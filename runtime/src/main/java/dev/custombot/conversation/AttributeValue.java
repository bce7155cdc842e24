package dev.custombot.conversation;

import java.util.Objects;

/** An attribute by value. */
record AttributeValue(String name, String value) implements Attribute {

    AttributeValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Without the value: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Attribute[name=" + name + "]";
    }
}
