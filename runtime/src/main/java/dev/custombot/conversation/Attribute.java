package dev.custombot.conversation;

import java.util.Objects;

/**
 * A property of a customer.
 *
 * @param name 1..255 characters
 * @param value 1..1023 characters; may be personal data, never logged
 */
public record Attribute(String name, String value) {

    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Without the value: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Attribute[name=" + name + "]";
    }
}
