package dev.custombot.runtime.hub;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/**
 * Under which id the hub has what the bot has said, and what it has taken, for as long as the bot's state is kept: without it nothing can be
 * changed afterwards, and what a hub would not recognise is sent again.
 */
public interface SentIds {

    /** Of nothing. */
    SentIds NONE = new SentIds() {

        @Override
        public Uni<Void> keep(String messageId, String hubId) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<String>> find(String messageId) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Void> taken(String conversationId, String messageId) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Boolean> isTaken(String conversationId, String messageId) {
            return Uni.createFrom().item(false);
        }
    };

    /**
     * @param messageId under which the bot has said it
     * @param hubId in the adapter's own words; that of the latest request counts
     */
    Uni<Void> keep(String messageId, String hubId);

    /** Empty when it was not sent, or so long ago that it is forgotten. Fails when the store cannot be reached. */
    Uni<Optional<String>> find(String messageId);

    /** The hub has taken it for the conversation. An application may give one messageId in several: each has its own. */
    Uni<Void> taken(String conversationId, String messageId);

    /** False also when that is so long ago that it is forgotten. Fails when the store cannot be reached. */
    Uni<Boolean> isTaken(String conversationId, String messageId);
}
