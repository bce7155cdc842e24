package dev.custombot.runtime.dispatch.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.record.ConversationFate;

/**
 * Who has a conversation: from the bot's escalation, or an agent's message, on it is an agent's, and the bot answers nobody there, until the
 * conversation ends, the bot itself asks or offers something, or no agent has said anything for a while. Only at a hub that goes on delivering.
 */
public final class HandOvers {

    /** Of a hub that keeps from the bot what is not for it. */
    public static final HandOvers NONE = new HandOvers(Optional.empty(), Clock.systemUTC());

    /** An agent who writes on does not have each message stored. */
    private static final int RENEWALS = 20;

    private final Optional<Duration> silence;
    private final Clock clock;

    /** @param silence how long the bot is silent after the last that was heard of an agent */
    public HandOvers(Optional<Duration> silence, Clock clock) {
        this.silence = silence;
        this.clock = clock;
    }

    /** Until when the bot is silent if it says something of the type; empty if that hands nothing over. */
    Optional<Instant> by(String replyType) {
        return ConversationFate.after(replyType) == ConversationFate.WITHOUT_BOT ? now() : Optional.empty();
    }

    /** Until when the bot is silent if it hands over now. */
    Optional<Instant> now() {
        return silence.map(clock.instant()::plus);
    }

    /** Until when the bot is silent after the message, if that is news: one that is replayed may tell of a time that is over. */
    public Optional<Instant> by(Inbound inbound, ConversationDocument document) {
        return silence.filter(any -> mayBeBy(inbound) && !isOver(inbound, document))
                .map(inbound.record().receivedAt()::plus)
                .filter(until -> until.isAfter(inbound.position().receivedAt()))
                .filter(until -> document.silentUntil()
                        .filter(known -> known.isAfter(until.minus(silence.get().dividedBy(RENEWALS)))).isEmpty());
    }

    /** Whether the message may make the bot silent, whatever is known of its conversation. */
    boolean mayBeBy(Inbound inbound) {
        return silence.isPresent() && isOfAgent(inbound.message());
    }

    private static boolean isOfAgent(IncomingMessage message) {
        return message.type().equals(MessageType.AGENT_JOIN)
                || message.type().equals(MessageType.TEXT) && Sender.CUSTOM_AGENT.equals(message.sender().type());
    }

    /** An agent's last words may come behind the end of their conversation: they belong to that, and not to what follows. */
    private static boolean isOver(Inbound inbound, ConversationDocument document) {
        return inbound.message().created().filter(document::isOver).isPresent();
    }

    /** The same, of which is over what the message ends, if it ends anything. */
    public ConversationDocument ended(Inbound inbound, ConversationDocument document) {
        return silence.filter(any -> inbound.message().type().equals(MessageType.CONVERSATION_END))
                .flatMap(any -> inbound.message().conversation().transcript().stream()
                        .flatMap(said -> said.created().stream()).max(Comparator.naturalOrder()))
                .map(document::over).orElse(document);
    }

    /** Whether the message is between the customer and an agent: no handler is called. */
    boolean keepsOut(Inbound inbound, ConversationDocument document) {
        return isSilent(inbound, document) && inbound.message().sender().isCustomer()
                && !inbound.message().type().equals(MessageType.CONVERSATION_END);
    }

    /** Whether it is said by an agent, or while one has the conversation by somebody else: only who asks for such senders hears it. */
    public boolean isAside(Inbound inbound, ConversationDocument document) {
        return inbound.message().type().equals(MessageType.TEXT) && (mayBeBy(inbound) || isSilent(inbound, document));
    }

    /** Goes by when it lies on the topic: what is replayed is for whoever has the conversation then. */
    public static boolean isSilent(Inbound inbound, ConversationDocument document) {
        return document.isSilentAt(inbound.position().receivedAt());
    }
}
