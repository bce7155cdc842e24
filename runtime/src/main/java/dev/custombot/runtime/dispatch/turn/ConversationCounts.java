package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.MessageType;
import dev.custombot.runtime.NamedIds;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.metrics.ConversationMetrics;
import dev.custombot.runtime.record.Notice.Said;

/**
 * Counts what becomes of conversations, each time when it is certain. Which are new it knows from the state, and from a memory of its own,
 * as far as that reaches. Thread-safe.
 */
public final class ConversationCounts {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final long MOST = 50_000;

    private final ConversationMetrics metrics;
    private final Cache<UUID, Boolean> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT)
            .executor(Runnable::run).build();

    public ConversationCounts(ConversationMetrics metrics) {
        this.metrics = metrics;
    }

    /** A handler's turn has ended well, in which that was said. */
    void handled(Inbound inbound, Handler handler, ConversationDocument before, Lasting said) {
        UUID id = hash(inbound.conversationId());
        boolean isKnown = known.getIfPresent(id) != null;
        if (!isKnown && before.isNew()) {
            metrics.begun();
        }
        known.put(id, true);
        if (said.escalated()) {
            escalated(handler);
        }
        if (isEnd(inbound)) {
            endedByOther(id, before);
        } else if (said.ended()) {
            endedByBot(id);
        }
    }

    /** The bot has opened it. */
    void opened(Inbound inbound, ConversationDocument before) {
        if (known.asMap().put(hash(inbound.conversationId()), true) == null && before.isNew()) {
            metrics.begun();
        }
    }

    /** A handler is not called again that had handed the conversation over, or ended it, before it failed. */
    void outlasting(Inbound inbound, Handler handler, Lasting lasting) {
        if (lasting.escalated()) {
            escalated(handler);
        }
        if (lasting.ended() && !isEnd(inbound)) {
            endedByBot(hash(inbound.conversationId()));
        }
    }

    private void escalated(Handler handler) {
        metrics.escalated(handler.role().label(), handler.name());
    }

    /** The end of a conversation that no handler has dealt with: there is none, it was given up, or an operator did not want it. */
    void unhandled(Inbound inbound, ConversationDocument before) {
        if (isEnd(inbound)) {
            endedByOther(hash(inbound.conversationId()), before);
        }
    }

    /** The bot has said something of itself. */
    public void said(String conversationId, Said said) {
        if (said.replies().stream().anyMatch(reply -> reply.type().equals(MessageType.ESCALATION_TRANSFER))) {
            metrics.escalatedByItself();
        }
        if (said.ends()) {
            endedByBot(hash(conversationId));
        }
    }

    private void endedByBot(UUID id) {
        known.invalidate(id);
        metrics.ended(true);
    }

    /** A hub may say so after the bot has ended it, which is no second end. */
    private void endedByOther(UUID id, ConversationDocument before) {
        before.question().ifPresent(open -> metrics.abandoned(open.name()));
        if (known.asMap().remove(id) != null || before.isUnderWay()) {
            metrics.ended(false);
        }
    }

    private static boolean isEnd(Inbound inbound) {
        return inbound.message().type().equals(MessageType.CONVERSATION_END);
    }

    private static UUID hash(String conversationId) {
        return NamedIds.of(conversationId);
    }
}
