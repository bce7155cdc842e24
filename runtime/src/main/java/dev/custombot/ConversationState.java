package dev.custombot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A value that a conversation keeps from one message to the next; a parameter of a handler.
 * <p>
 * There is one for each class {@code T} and conversation, shared by all handlers. It is read before the handler is called, and
 * stored when the handler is done, before its replies are sent; a handler that fails leaves it as it was. When another replica has
 * stored the conversation's state meanwhile, nothing is overwritten: the handler is called again with the new state, and only the
 * replies of the last call are sent (those that went through {@link Replies} or a {@code Multi} are recognised by the sender).
 * <p>
 * {@code T} is written as JSON by Jackson; records are best. It is forgotten with {@code conversation.end}, or
 * {@code quarkus.custom-bot.state.time-to-live} after the last message that changed the state. Use it in the handler only: what
 * comes after its result, its failure or its time-out is refused.
 *
 * @param <T> a class that is not generic
 */
public interface ConversationState<T> {

    /**
     * The value as it is now.
     *
     * @throws dev.custombot.state.StateRefusedException when what is stored does not bind to the class, as another release may have written it
     */
    Optional<T> get();

    /**
     * Replaces the value.
     *
     * @throws IllegalStateException when the handler is done
     */
    void set(T value);

    /**
     * Forgets the value.
     *
     * @throws IllegalStateException when the handler is done
     */
    void clear();

    /** Replaces the value, {@code initial} when there is none, by what the function makes of it; for one thread at a time. */
    default T update(T initial, UnaryOperator<T> change) {
        T changed = change.apply(get().orElse(initial));
        set(changed);
        return changed;
    }
}
