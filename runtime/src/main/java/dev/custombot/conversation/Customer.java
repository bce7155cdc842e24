package dev.custombot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of a customer. Immutable; each {@code with…} makes another one. */
public sealed interface Customer permits CustomerValue {

    /** Of whom nothing is known, to begin with. */
    static Customer unknown() {
        return CustomerValue.UNKNOWN;
    }

    static Customer named(String name, Contact... contacts) {
        return unknown().withName(name).withContacts(List.of(contacts));
    }

    /** With everything that may be there. */
    static Customer of(Optional<String> name, Optional<String> type, List<Attribute> attributes, List<Contact> contacts) {
        return new CustomerValue(name, type, attributes, contacts);
    }

    /** 1..255 characters; personal data, never logged. */
    Optional<String> name();

    /** {@code individual}, the only one that the hub knows. */
    Optional<String> type();

    /** At most 10. */
    List<Attribute> attributes();

    /** At most 25. */
    List<Contact> contacts();

    /**
     * The customer's language: that of the attribute {@code locale} or {@code language}, a language tag such as {@code pt-BR}. A hub that knows
     * the language has it there; empty where nobody tells it.
     */
    default Optional<Locale> locale() {
        return attributes().stream()
                .filter(attribute -> CustomerValue.LANGUAGES.contains(attribute.name().toLowerCase(Locale.ROOT)))
                .map(attribute -> Locale.forLanguageTag(attribute.value().strip().replace('_', '-')))
                .filter(locale -> CustomerValue.isCode(locale.getLanguage())).findFirst();
    }

    Customer withName(String newName);

    /** @param newType {@code individual} */
    Customer withType(String newType);

    /** With these instead of the attributes so far. */
    Customer withAttributes(List<Attribute> newAttributes);

    /** With these instead of the contacts so far. */
    Customer withContacts(List<Contact> newContacts);
}
