package dev.custombot.runtime.reply;

/** How sending a reply ended. */
public sealed interface SendOutcome {

    /** The hub took it, now or in an earlier try that it remembers. */
    record Sent(boolean duplicate) implements SendOutcome {}

    /** The hub will never take it: the reply is given up. */
    record Refused(String code) implements SendOutcome {}

    /** Nothing is wrong with the reply: send it again later. */
    record Passing(String cause) implements SendOutcome {}

    /** The access token is not accepted. */
    record TokenRejected() implements SendOutcome {}

    /** The client application lacks a right: send it again later, and tell an operator. */
    record ClientDenied(String code) implements SendOutcome {}
}
