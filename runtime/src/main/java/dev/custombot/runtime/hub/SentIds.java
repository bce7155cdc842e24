package dev.custombot.runtime.hub;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** Under which id the hub has what the bot has said, for as long as the bot's state is kept: without it nothing can be changed afterwards. */
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
    };

    /**
     * @param messageId under which the bot has said it
     * @param hubId in the adapter's own words; that of the latest request counts
     */
    Uni<Void> keep(String messageId, String hubId);

    /** Empty when it was not sent, or so long ago that it is forgotten. Fails when the store cannot be reached. */
    Uni<Optional<String>> find(String messageId);
}
