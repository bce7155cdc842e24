package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A customer by value. */
record CustomerValue(Optional<String> name, Optional<String> type, List<Attribute> attributes, List<Contact> contacts)
        implements
            Customer {

    /** Names of attributes that tell a language. */
    static final Set<String> LANGUAGES = Set.of("locale", "language");

    static final Customer UNKNOWN = new CustomerValue(Optional.empty(), Optional.empty(), List.of(), List.of());

    CustomerValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        attributes = List.copyOf(attributes);
        contacts = List.copyOf(contacts);
    }

    /** Of ISO 639: a word such as {@code English} is none. */
    static boolean isCode(String language) {
        return language.length() == 2 || language.length() == 3;
    }

    @Override
    public Customer withName(String newName) {
        return new CustomerValue(Optional.of(newName), type, attributes, contacts);
    }

    @Override
    public Customer withType(String newType) {
        return new CustomerValue(name, Optional.of(newType), attributes, contacts);
    }

    @Override
    public Customer withAttributes(List<Attribute> newAttributes) {
        return new CustomerValue(name, type, newAttributes, contacts);
    }

    @Override
    public Customer withContacts(List<Contact> newContacts) {
        return new CustomerValue(name, type, attributes, newContacts);
    }

    /** Without names and values: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Customer[contacts=" + contacts.size() + ", attributes=" + attributes.size() + "]";
    }
}
