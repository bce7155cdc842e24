package dev.custombot.runtime.reply;

import java.time.Duration;
import java.util.Optional;

/** How a request ended, for all of its replies. */
public sealed interface SendOutcome {

    /** Its name in metrics. */
    String label();

    /** The hub took them. */
    record Sent() implements SendOutcome {

        @Override
        public String label() {
            return "sent";
        }
    }

    /** The hub has one of them already. */
    record Duplicate() implements SendOutcome {

        @Override
        public String label() {
            return "duplicate";
        }
    }

    /** The hub will never take one of them. */
    record Refused(String code) implements SendOutcome {

        @Override
        public String label() {
            return "refused";
        }
    }

    /** The hub will never take one of them, nor anything else that waits for its conversation. */
    record ConversationEnded(String code) implements SendOutcome {

        @Override
        public String label() {
            return "conversation_ended";
        }
    }

    /**
     * Nothing is wrong with the replies: send them again later.
     *
     * @param retryAfter how long the hub asked to be left alone
     */
    record Passing(String cause, Optional<Duration> retryAfter) implements SendOutcome {

        @Override
        public String label() {
            return "passing";
        }
    }

    /** The access token is not accepted. */
    record TokenRejected() implements SendOutcome {

        @Override
        public String label() {
            return "token_rejected";
        }
    }

    /** The client application lacks a right, or something on the way objects: tell an operator, and try again rarely. */
    record Denied(String code) implements SendOutcome {

        @Override
        public String label() {
            return "denied";
        }
    }
}
