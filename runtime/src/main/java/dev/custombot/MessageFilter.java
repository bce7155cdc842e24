package dev.custombot;

import dev.custombot.conversation.Content;
import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * A CDI bean that stands around every handler, for what concerns all messages: permissions, business hours, languages, logs.
 * <p>
 * Beans are called in the order of their {@link jakarta.annotation.Priority}, the lowest first ({@code 0} without one); the
 * last one calls the handler. They run for messages that a handler takes, {@link OnAnswer}, {@link OnUnhandled},
 * {@link OnConversationOpened} and, together with the message's handler, {@link OnConversationStart} included, and not for {@link OnFailure} and {@link OnReplyRejected}. The next message of the conversation waits until they are done.
 * <p>
 * <b>Thread</b>: a worker thread; with {@link io.smallrye.common.annotation.NonBlocking} on the method or class the event loop.
 * The CDI request context is active, the handler's own.
 */
public interface MessageFilter {

    /**
     * Looks at a message before, and after, it is handled.
     *
     * @param message the message
     * @param replies for a filter that answers
     * @param chain the filters that follow and the handler
     * @return completes when the message is handled: usually what {@link Chain#proceed} returned; a filter that answers itself,
     *        or drops the message, returns another one. Its failure is treated as the handler's
     */
    Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain);

    /** What follows after a filter. */
    interface Chain {

        /** Goes on; completes when the message is handled, and fails when handling it does. To be called once, and to be returned. */
        @CheckReturnValue
        Uni<Void> proceed();

        /**
         * Goes on, as {@link #proceed()} does, with another content: the filters that follow and the handler are given the message with it.
         * Which handler that is, and what it is answered with {@link OnAnswer}, was decided by what the customer said, and stays so; as does
         * {@link IncomingMessage#json}.
         *
         * @param content in the place of {@link IncomingMessage#content}; of a kind that the type of the message can have, or the handler fails
         * @throws UnsupportedOperationException if a test has made the chain, and says nothing else
         */
        @CheckReturnValue
        default Uni<Void> proceedWith(Content content) {
            throw new UnsupportedOperationException("This chain takes no other content");
        }
    }
}
