package dev.custombot;

/**
 * What a bot can say: a {@link Reply}, a content such as {@link dev.custombot.message.QuickReply}, or an object of the team's
 * own that makes one of them. Wherever something is said one of these may be given, and handlers may return them.
 */
public interface Sendable {

    /**
     * This as a reply, to which more can be added.
     *
     * @throws IllegalArgumentException if the hub would refuse it
     */
    Reply toReply();
}
