package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the customer.
 *
 * @param name 1..255 characters; personal data, never logged
 * @param type {@code individual}
 * @param attributes at most 10
 * @param contacts at most 25
 */
public record Customer(Optional<String> name, Optional<String> type, List<Attribute> attributes, List<Contact> contacts) {

    public Customer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        attributes = List.copyOf(attributes);
        contacts = List.copyOf(contacts);
    }

    public static Customer named(String name, Contact... contacts) {
        return new Customer(Optional.of(name), Optional.empty(), List.of(), List.of(contacts));
    }

    /** Without names and values: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Customer[contacts=" + contacts.size() + ", attributes=" + attributes.size() + "]";
    }
}
