package dev.custombot;

/**
 * Sends replies while a handler is still running; a parameter of a handler.
 */
public interface Replies {

    /**
     * Sends a reply after those that were sent before, and before what the handler returns. Returns at once, on any thread; the
     * message counts as handled when all replies are stored.
     *
     * @throws RefusedReplyException when the hub would refuse it
     * @throws TooManyRepliesException when the message, or its conversation in this minute, has had as many as it may have
     * @throws IllegalStateException when the handler is done: use {@link Conversations} then
     */
    void send(Sendable reply);

    /** Sends a text. */
    default void send(String text) {
        send(Reply.text(text));
    }
}
