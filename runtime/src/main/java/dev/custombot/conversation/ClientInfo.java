package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the customer is, and came from.
 *
 * @param timeOffset of the customer's clock, in minutes, -720..720
 * @param referrerName name of the page that led to the conversation, 1..255 characters
 * @param referrerUrl its address as the channel gave it, at most 2500 characters; it need not be a valid one
 */
public record ClientInfo(OptionalInt timeOffset, Optional<String> referrerName, Optional<String> referrerUrl) {

    public ClientInfo {
        Objects.requireNonNull(timeOffset, "timeOffset");
        Objects.requireNonNull(referrerName, "referrerName");
        Objects.requireNonNull(referrerUrl, "referrerUrl");
    }

    /** Without addresses, which may hold personal data: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ClientInfo[]";
    }
}
