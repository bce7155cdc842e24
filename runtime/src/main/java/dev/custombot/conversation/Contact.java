package dev.custombot.conversation;

import java.util.Optional;

/** A way to reach a customer. */
public sealed interface Contact permits ContactValue {

    static Contact email(String address) {
        return of("email", Optional.empty(), address);
    }

    /** @param subType {@code mobile}, {@code office} or {@code home} */
    static Contact phone(String subType, String number) {
        return of("phone", Optional.of(subType), number);
    }

    /** Of any type, see {@link #type} and {@link #subType}. */
    static Contact of(String type, Optional<String> subType, String address) {
        return new ContactValue(type, subType, address);
    }

    /** {@code email}, {@code phone}, {@code facebookId}, {@code twitterId}, {@code appleOpaqueId} or {@code other}. */
    String type();

    /** Of a phone: {@code mobile}, {@code office} or {@code home}. */
    Optional<String> subType();

    /** 1..255 characters; personal data, never logged. */
    String address();
}
