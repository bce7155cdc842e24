package dev.custombot.runtime.dispatch.turn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.OnConversationStart;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.state.ConversationDocument;

/**
 * What one run of a handler has to do with the beginning of its conversation: a method that is called before it, and the mark in the state that
 * there was one. Used by one run.
 */
public final class Beginning {

    private enum Progress {
        NOT_BEGUN,
        BEGINS,
        BEGUN,
        ANSWERED
    }

    /** The conversation has begun before, or does not begin with this message, or nobody wants to know. */
    public static final Beginning NONE = new Beginning(Optional.empty(), Progress.NOT_BEGUN);

    private static final String MARK = OnConversationStart.class.getName();
    private static final Set<String> OF_AGENTS_AND_BOTS = Set.of(MessageType.AGENT_JOIN, MessageType.AGENT_EXIT,
            MessageType.AGENT_TRANSFER, MessageType.ESCALATION_TRANSFER, MessageType.ESCALATION_REQUEST,
            MessageType.BOT_TRANSFER,
            MessageType.QUEUE_TRANSFER, MessageType.PAGE_PUSH);

    private final Optional<Handler> method;
    private volatile Progress progress;

    private Beginning(Optional<Handler> method, Progress progress) {
        this.method = method;
        this.progress = progress;
    }

    /** The method is called before the handler. */
    public static Beginning with(Handler method) {
        return new Beginning(Optional.of(method), Progress.NOT_BEGUN);
    }

    /** The bot has spoken first, or another one, or an agent. */
    public static Beginning byTheBot() {
        return new Beginning(Optional.empty(), Progress.BEGUN);
    }

    /** Whether it is known to have begun. */
    public static boolean isIn(ConversationDocument document) {
        return document.values().containsKey(MARK);
    }

    /** Whether a customer begins a conversation with such a message: typing, receipts and the like say nothing. */
    public static boolean canBeWith(IncomingMessage message) {
        return isSaidByCustomer(message) && (Handlers.canAnswer(message.type()) || isCustom(message));
    }

    /** Whether an agent, or another bot, has spoken to the customer with such a message, or hands them over with it. */
    public static boolean isBehind(IncomingMessage message) {
        return !isSaidByCustomer(message) && (Handlers.canAnswer(message.type())
                || OF_AGENTS_AND_BOTS.contains(message.type()) || message.sender().isAgent() && isCustom(message)
                || message.intent().isPresent());
    }

    /** Whether the customer has said it: of what nobody is named for, only what people say. Hubs tell of events in the same way. */
    public static boolean isSaidByCustomer(IncomingMessage message) {
        return message.sender().isCustomer() || Dialogues.isOfCustomer(message) && Handlers.canAnswer(message.type());
    }

    private static boolean isCustom(IncomingMessage message) {
        return message.type().startsWith(MessageType.CUSTOM_PREFIX);
    }

    /** Whether the bot has asked something, or an agent has the conversation, or had it. */
    public static boolean isShownBy(ConversationDocument document) {
        return document.question().isPresent() || document.silentUntil().isPresent();
    }

    public Optional<Handler> method() {
        return method;
    }

    void begins() {
        progress = Progress.BEGINS;
    }

    void begun() {
        progress = Progress.BEGUN;
    }

    /** It has answered the message, too: the handler is not called. */
    void answered() {
        progress = Progress.ANSWERED;
    }

    /** The method, while it runs. */
    Optional<Handler> running() {
        return progress == Progress.BEGINS ? method : Optional.empty();
    }

    /** Whose doing it is that the run has ended as it did. */
    Handler decisive(Handler handler) {
        return progress == Progress.BEGINS || progress == Progress.ANSWERED ? method.orElse(handler) : handler;
    }

    /** Lets the state remember it, if it has begun. */
    void mark(TurnState state) {
        if (progress == Progress.BEGUN || progress == Progress.ANSWERED) {
            state.put(MARK, BooleanNode.TRUE);
        }
    }

    /** The document of a conversation that has begun in another way. */
    static ConversationDocument marked(ConversationDocument document) {
        Map<String, JsonNode> values = new HashMap<>(document.values());
        values.put(MARK, BooleanNode.TRUE);
        return document.with(values, document.question(), document.offer());
    }
}
