package dev.custombot.runtime.control;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** What operators want of the bot's conversations and handlers. Thread-safe, and never blocks. */
public interface Control {

    /** Nobody can want anything. */
    Control NONE = new Control() {
    };

    /** Whether it is known what they want. */
    default boolean isKnown() {
        return true;
    }

    /** Completes when it is. */
    default Uni<Void> known() {
        return Uni.createFrom().voidItem();
    }

    /** Whether the conversation is to wait. */
    default boolean isPaused(String conversationId) {
        return false;
    }

    /** Whether messages for the handler are to wait, with all behind them in their conversations. */
    default boolean isHandlerPaused(String handler) {
        return false;
    }

    /** What is to become of the message instead of being handled. */
    default Optional<HeadOrder> order(String conversationId, String messageId) {
        return Optional.empty();
    }

    /** The order was carried out. */
    default void obeyed(String conversationId, String messageId) {
        // There was none.
    }

    /** @param listener hears, on any thread, that something is wanted otherwise */
    default void onChange(Runnable listener) {
        // Nothing ever is.
    }
}
