package dev.custombot.runtime.dispatch;

import java.util.function.Supplier;

import dev.custombot.StartedConversation;
import io.smallrye.mutiny.Uni;

/** Waits for what a hub makes of conversations that the bot opens. */
@FunctionalInterface
public interface NewConversations {

    /**
     * Asks for a conversation, and completes with the hub's answer.
     *
     * @param messageId of the message that opens it
     * @param publish asks
     */
    Uni<StartedConversation> after(String messageId, Supplier<Uni<Void>> publish);
}
