package dev.custombot;

import java.util.Optional;

import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.Transcript;
import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * Lets the bot speak of itself, without a message to answer: a CDI bean for injection.
 * <p>
 * What is said is stored on Kafka and sent in order per conversation, like replies. Questions, ends and escalations are said when it is the
 * conversation's turn, after what its handlers are saying, whichever replica they are said on; anything else is said at once, also before a
 * question that was said just before it and waits, unless an operator has paused the conversation.
 * <p>
 * Every method returns at once, on any thread, and its {@code Uni} does the work when it is subscribed to: one that nobody returns,
 * subscribes to or awaits says nothing. It completes when the message is
 * stored, or has its place behind what a handler has returned and is stored with that, with the messageId under which it is sent. What the hub would refuse, and an id that is empty or too long, throw
 * {@link IllegalArgumentException} at the call. The {@code Uni} fails with {@link RefusedReplyException} when the payload of a
 * {@link Reply#custom} is longer than the hub takes, and with {@link TooManyRepliesException} when the conversation has had too many in this
 * minute. A refusal of the hub reaches {@link OnReplyRejected}.
 */
public interface Conversations {

    /**
     * Opens a conversation with a first message; an {@code Escalation} hands over to an agent what was said outside of the hub, see
     * {@link ConversationDetails}. Completes with the id that the hub gives it, when the hub has taken the message: with a full rate plan
     * or a hub that is away, that takes its time. {@link OnConversationOpened} is told as well, and also when this process has ended.
     * <p>
     * Fails with {@link ConversationNotStartedException} when the hub refuses it, and with {@link io.smallrye.mutiny.TimeoutException}
     * after an hour without an answer; the conversation may still be opened then. It fails with {@link IllegalStateException} while
     * 10 000 others of this process wait for their answers, and when the application ends. A bot whose {@code Uni} was cancelled opens it all the
     * same.
     * <p>
     * The hub recognises repetitions within a conversation only: when the process ends between sending and noting it, the conversation is
     * opened twice. When the hub's answer is lost, it may be as well, or the {@code Uni} fails with a code that begins with {@code unknown:},
     * as {@code reply.when-unknown} says.
     *
     * @throws IllegalArgumentException if the hub would refuse what is said of the conversation
     */
    @CheckReturnValue
    Uni<StartedConversation> start(NewConversation conversation, Sendable first);

    /**
     * Says something in a known conversation. While a message of that conversation is handled, this is {@link Replies#send}: a
     * handler that is called again says it once.
     */
    @CheckReturnValue
    Uni<String> say(String conversationId, Sendable message);

    /**
     * The same under an id of the caller's: said twice under the same one, the customer sees it once. Something else under the same one is
     * not sent, and lies in the dead letters. While a message of that conversation is handled it has its place among the handler's replies: behind
     * those that were returned, once there are any.
     *
     * @param messageId 1..255 characters
     */
    @CheckReturnValue
    Uni<String> say(String conversationId, Sendable message, String messageId);

    /**
     * What was said in a completed conversation, as typed messages, as JSON and as readable text; of one that goes on the hub knows nothing
     * yet: a {@link dev.custombot.hub.HubRequestException} with status 404.
     *
     * @throws UnsupportedOperationException if the hub does not tell it
     */
    @CheckReturnValue
    Uni<Transcript> transcript(String conversationId);

    /**
     * The value of {@link ConversationState} as it was stored last; for the conversation's own handler, as it has it. What is being changed
     * meanwhile is not in it yet: a change that depends on it belongs into a handler. With {@code quarkus.custom-bot.state.store=memory} it is what
     * this replica knows.
     * <p>
     * The {@code Uni} fails when the store cannot be reached.
     *
     * @throws IllegalStateException if nothing of the bot keeps a state
     */
    @CheckReturnValue
    <T> Uni<Optional<T>> state(String conversationId, Class<T> type);

    /**
     * Replaces the value of {@link ConversationState}, whatever it is by then: when it is the conversation's turn, on the replica that has it, and
     * stored like what its handlers change. The {@code Uni} completes when that is sure to happen; in the conversation's own handler it is a part of
     * the turn.
     *
     * @param type the class by which handlers take it
     * @throws IllegalArgumentException if Jackson cannot write it
     * @throws IllegalStateException if nothing of the bot keeps a state
     */
    @CheckReturnValue
    <T> Uni<Void> setState(String conversationId, Class<T> type, T value);

    /** Forgets the value, in the same way. */
    @CheckReturnValue
    Uni<Void> clearState(String conversationId, Class<?> type);

    /** Ends a known conversation. */
    @CheckReturnValue
    default Uni<String> end(String conversationId) {
        return say(conversationId, Reply.end());
    }
}
