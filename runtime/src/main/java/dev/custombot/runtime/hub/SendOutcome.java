package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.request.NotConnected;
import dev.custombot.runtime.request.NotTheSenderException;

/**
 * How a request ended, for all of its replies. Culprits are messageIds: the replies that the hub has named, empty when it named none. Where
 * several replies of a request have one id, each in another conversation, it names none of them, but {@link #culprit} does.
 */
public sealed interface SendOutcome {

    /** How it ended, whether the hub was asked or not. */
    default SendOutcome plain() {
        return this;
    }

    /** Its name in metrics: that of the record, in lower case and with underscores. */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The hub's code, the status, or what happened instead; empty when there is nothing to say. */
    default String reason() {
        if (this instanceof Refusal refusal) {
            return refusal.code();
        }
        if (this instanceof Denied denied) {
            return denied.code();
        }
        if (this instanceof Blocked blocked) {
            return blocked.status();
        }
        if (this instanceof NotTaken notTaken) {
            return notTaken.cause();
        }
        return this instanceof Unknown unknown ? unknown.cause() : "";
    }

    /** The name of a reply whose id others of its request have, too. */
    static String culprit(AddressedReply reply) {
        return reply.reply().messageId() + "\n" + reply.address();
    }

    /** Of a request without an answer: without a connection the hub has seen nothing, else the answer may be all that was lost. */
    static SendOutcome withoutAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotTheSenderException) {
                return new NotTaken(cause.getClass().getSimpleName(), Optional.empty(), true);
            }
        }
        String name = failure.getClass().getSimpleName();
        return NotConnected.is(failure) ? new NotTaken(name, Optional.empty(), true) : new Unknown(name);
    }

    /** What the hub says of a reply that it has taken: under which conversation. */
    record Confirmation(String messageId, Optional<String> conversationId) {}

    /** The hub took them, all of them. */
    record Sent(List<Confirmation> confirmations) implements SendOutcome {}

    /** The hub took the request, but confirmed only these. */
    record PartlySent(List<Confirmation> confirmations) implements SendOutcome {}

    /** A refusal of at least one of the replies, for good. */
    sealed interface Refusal extends SendOutcome {

        String code();

        Set<String> culprits();
    }

    /** The hub has one of them already. */
    record Duplicate(Set<String> culprits) implements SendOutcome {}

    /** The hub will never take one of them. */
    record Refused(String code, Set<String> culprits) implements Refusal {}

    /** The hub will never take one of them, nor anything else for its conversation, which is over. */
    record ConversationOver(String code, Set<String> culprits) implements Refusal {}

    /** The hub will never take one of them, nor anything else that waits for its conversation: the bot is no part of it now. */
    record NotPartOfConversation(String code, Set<String> culprits) implements Refusal {}

    /**
     * The hub has taken none of them, and nothing is wrong with them, as far as it says: send them again later.
     *
     * @param retryAfter how long the hub asked to be left alone
     * @param concernsAll whether it would have been the same with any other replies: no connection, or too many requests
     */
    record NotTaken(String cause, Optional<Duration> retryAfter, boolean concernsAll) implements SendOutcome {

        /** It concerns all if the hub asked to be left alone. */
        public NotTaken(String cause, Optional<Duration> retryAfter) {
            this(cause, retryAfter, retryAfter.isPresent());
        }
    }

    /**
     * The hub may have taken them or not: the answer was lost, or is none of the hub's.
     *
     * @param retryAfter how long whoever answered asked to be left alone
     */
    record Unknown(String cause, Optional<Duration> retryAfter) implements SendOutcome {

        public Unknown(String cause) {
            this(cause, Optional.empty());
        }
    }

    /**
     * How it ended is known without the hub: no request was made, nothing is used up of the plan, and it says nothing of the hub.
     *
     * @param plain that the hub has it, or will never take it
     */
    record NotAsked(SendOutcome plain) implements SendOutcome {

        @Override
        public String label() {
            return plain.label();
        }

        @Override
        public String reason() {
            return plain.reason();
        }
    }

    /**
     * The credential is not accepted.
     *
     * @param byHub whether the hub says so itself; else something on the way may object to one of the replies only
     */
    record CredentialRejected(boolean byHub) implements SendOutcome {

        /** By the hub. */
        public CredentialRejected() {
            this(true);
        }
    }

    /** The client application lacks a right, says the hub, and whatever it sends: tell an operator, and try again rarely. */
    record Denied(String code) implements SendOutcome {}

    /** Something on the way to the hub objects to the request, perhaps to one of the replies only; the hub has not seen it. */
    record Blocked(String status) implements SendOutcome {}
}
