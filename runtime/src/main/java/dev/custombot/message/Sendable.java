package dev.custombot.message;

import dev.custombot.Reply;

/** A content that a bot may send, and that a handler may return as it is. */
public interface Sendable {

    /**
     * The reply with this content.
     *
     * @throws IllegalArgumentException if the hub would refuse it
     */
    Reply toReply();
}
