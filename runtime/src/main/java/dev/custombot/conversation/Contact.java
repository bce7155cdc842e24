package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * A way to reach a customer.
 *
 * @param type {@code email}, {@code phone}, {@code facebookId}, {@code twitterId}, {@code appleOpaqueId} or {@code other}
 * @param subType of a phone: {@code mobile}, {@code office} or {@code home}
 * @param address 1..255 characters; personal data, never logged
 */
public record Contact(String type, Optional<String> subType, String address) {

    public Contact {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subType, "subType");
        Objects.requireNonNull(address, "address");
    }

    public static Contact email(String address) {
        return new Contact("email", Optional.empty(), address);
    }

    /** @param subType {@code mobile}, {@code office} or {@code home} */
    public static Contact phone(String subType, String number) {
        return new Contact("phone", Optional.of(subType), number);
    }

    /** Without the address: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Contact[type=" + type + "]";
    }
}
