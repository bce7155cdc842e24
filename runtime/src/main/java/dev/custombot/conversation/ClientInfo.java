package dev.custombot.conversation;

import java.util.Optional;
import java.util.OptionalInt;

/** Where a customer is, and came from. Immutable; each {@code with…} makes another one. */
public sealed interface ClientInfo permits ClientInfoValue {

    /** Nothing, to begin with. */
    static ClientInfo none() {
        return ClientInfoValue.NONE;
    }

    /** With everything that may be there. */
    static ClientInfo of(OptionalInt timeOffset, Optional<String> referrerName, Optional<String> referrerUrl) {
        return new ClientInfoValue(timeOffset, referrerName, referrerUrl);
    }

    /** Of the customer's clock, in minutes, -720..720. */
    OptionalInt timeOffset();

    /** The name of the page that led to the conversation, 1..255 characters. */
    Optional<String> referrerName();

    /** Its address as the channel gave it, at most 2500 characters; it need not be a valid one. */
    Optional<String> referrerUrl();

    /** @param minutes -720..720 */
    ClientInfo withTimeOffset(int minutes);

    /** With the page that led to the conversation. */
    ClientInfo withReferrer(String name, String url);
}
