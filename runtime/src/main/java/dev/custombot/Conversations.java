package dev.custombot;

import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.NewConversation;
import dev.custombot.message.Escalation;
import io.smallrye.mutiny.Uni;

/**
 * Lets the bot speak of itself, without a message to answer: a CDI bean for injection.
 * <p>
 * What is said goes to the replies topic and is sent in order per conversation, like replies. Every method returns at once, on any
 * thread, and its {@code Uni} does the work when it is subscribed to; it completes when the message is stored, with the messageId
 * under which it is sent. The {@code Uni} fails with {@link IllegalArgumentException} when the message is longer than the hub takes,
 * and with {@link TooManyRepliesException} when the conversation has had too many in this minute. A refusal of the hub reaches
 * {@link OnReplyRejected}. An id that is empty or too long throws {@link IllegalArgumentException} at the call.
 */
public interface Conversations {

    /**
     * Opens a conversation with a first message. The hub gives it its id; the bot learns it with the customer's first message, as
     * {@link Conversation#id}.
     * <p>
     * The hub recognises repetitions within a conversation only: when the process ends between sending and noting it, or the hub's
     * answer is lost, the conversation is opened twice.
     *
     * @throws IllegalArgumentException if the hub would refuse what is said of the conversation
     */
    Uni<String> start(NewConversation conversation, Reply first);

    /**
     * Says something in a known conversation. While a message of that conversation is handled, this is {@link Replies#send}: a
     * handler that is called again says it once.
     */
    Uni<String> say(String conversationId, Reply reply);

    /**
     * The same under an id of the caller's: said twice under the same one, the customer sees it once.
     *
     * @param messageId 1..255 characters
     */
    Uni<String> say(String conversationId, Reply reply, String messageId);

    /** Ends a known conversation. */
    default Uni<String> end(String conversationId) {
        return say(conversationId, Reply.end());
    }

    /** Hands a known conversation over to an agent. */
    default Uni<String> escalate(String conversationId, Escalation escalation) {
        return say(conversationId, escalation.toReply());
    }

    /** Opens a conversation to hand over to an agent what was said outside of the hub, see {@link ConversationDetails}. */
    default Uni<String> escalate(NewConversation conversation, Escalation escalation) {
        return start(conversation, escalation.toReply());
    }
}
