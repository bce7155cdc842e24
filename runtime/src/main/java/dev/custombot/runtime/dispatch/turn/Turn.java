package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.hub.ReceivedMessage;
import io.smallrye.mutiny.Uni;

/**
 * One run of a handler for one message.
 *
 * @param message what is handled
 * @param replies takes the handler's replies
 * @param state the conversation's state as the handler sees and changes it
 * @param answer to the open question, of a handler for answers
 * @param failure what is handled, of a handler for failures
 * @param beginning of the conversation, if it begins with the message
 */
public record Turn(IncomingMessage message, TurnReplies replies, TurnState state, Optional<Answer> answer,
        Optional<Throwable> failure, Beginning beginning) {

    /** One in which no conversation begins. */
    public Turn(IncomingMessage message, TurnReplies replies, TurnState state, Optional<Answer> answer,
            Optional<Throwable> failure) {
        this(message, replies, state, answer, failure, Beginning.NONE);
    }

    /** The same run, for a message that says something else. */
    Turn saying(Content content) {
        return new Turn(ReceivedMessage.meaning(message, message.type(), content), replies, state, answer, failure,
                beginning);
    }

    /** Takes nothing more; completes when what was said is confirmed. */
    Uni<Void> close() {
        Uni<Void> confirmed = replies.close();
        state.close();
        return confirmed;
    }

    /** Its time is over: whatever it says or changes from now on is refused. */
    void expire() {
        replies.expire();
        state.expire();
    }
}
