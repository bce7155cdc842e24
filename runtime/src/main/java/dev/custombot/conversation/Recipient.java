package dev.custombot.conversation;

import java.util.Optional;

/** Whom a message is for. */
public sealed interface Recipient permits RecipientValue {

    /** @param type one of {@link Sender#TYPES} */
    static Recipient named(String type, String name) {
        return of(type, Optional.of(name), Optional.empty());
    }

    /** With everything that may be there. */
    static Recipient of(String type, Optional<String> name, Optional<String> participantType) {
        return new RecipientValue(type, name, participantType);
    }

    /** The type of the client application, as {@link Sender#type}. */
    String type();

    /** The participant's name, 1..255 characters; personal data, never logged. */
    Optional<String> name();

    /** The participant's own type, as {@link Sender#participantType}. */
    Optional<String> participantType();
}
