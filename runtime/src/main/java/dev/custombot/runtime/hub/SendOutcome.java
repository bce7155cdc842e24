package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How a request ended, for all of its replies. */
public sealed interface SendOutcome {

    /** Its name in metrics: that of the record, in lower case and with underscores. */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The hub took them. */
    record Sent() implements SendOutcome {}

    /** The hub has one of them already. */
    record Duplicate() implements SendOutcome {}

    /** The hub will never take one of them. */
    record Refused(String code) implements SendOutcome {}

    /** The hub will never take one of them, nor anything else that waits for its conversation. */
    record ConversationEnded(String code) implements SendOutcome {}

    /**
     * Nothing is wrong with the replies: send them again later.
     *
     * @param retryAfter how long the hub asked to be left alone
     */
    record Passing(String cause, Optional<Duration> retryAfter) implements SendOutcome {}

    /** The access token is not accepted. */
    record TokenRejected() implements SendOutcome {}

    /** The client application lacks a right, or something on the way objects: tell an operator, and try again rarely. */
    record Denied(String code) implements SendOutcome {}
}
