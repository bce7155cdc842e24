package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.custombot.Conversations;
import dev.custombot.Limits;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.ReplyLimits;
import dev.custombot.Sendable;
import dev.custombot.StartedConversation;
import dev.custombot.TooManyRepliesException;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.CurrentTurn;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** Puts what the bot says of itself onto the replies topic. */
public final class DurableConversations implements Conversations {

    private final String bot;
    private final OutgoingReplies outgoing;
    private final Outbox outbox;
    private final LoopGuard loopGuard;
    private final Dialogues dialogues;
    private final ConversationStates states;
    private final StateJson json;
    private final ConversationStarts starts;
    private final Clock clock;
    private final CustomBotLog log;

    /** @param bot the bot's name */
    public DurableConversations(String bot, OutgoingReplies outgoing, Outbox outbox, LoopGuard loopGuard, Dialogues dialogues,
            ConversationStates states, StateJson json, ConversationStarts starts, Clock clock, CustomBotLog log) {
        this.bot = bot;
        this.outgoing = outgoing;
        this.outbox = outbox;
        this.loopGuard = loopGuard;
        this.dialogues = dialogues;
        this.states = states;
        this.json = json;
        this.starts = starts;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Uni<StartedConversation> start(NewConversation conversation, Sendable message) {
        ReplyLimits.checkConversation(Objects.requireNonNull(conversation, "conversation"));
        Reply first = reply(message);
        if (first.question().isPresent()) {
            throw new IllegalArgumentException(
                    "A conversation cannot begin with a question whose answer is awaited: it has no id yet");
        }
        String messageId = UUID.randomUUID().toString();
        // Until the hub gives the conversation its id, the message's own is what its record is keyed by.
        return starts.after(messageId,
                () -> publish(messageId, messageId, () -> outgoing.own(messageId, first, Optional.of(conversation)))
                        .replaceWithVoid());
    }

    @Override
    public Uni<String> say(String conversationId, Sendable message) {
        Reply reply = reply(message);
        requireId("The id of a conversation", conversationId);
        return Uni.createFrom().deferred(() -> own(conversationId).filter(turn -> !turn.replies().isClosed())
                .map(turn -> turn.replies().say(reply))
                .orElseGet(() -> say(conversationId, reply, UUID.randomUUID().toString())));
    }

    @Override
    public Uni<String> say(String conversationId, Sendable message, String messageId) {
        Reply reply = reply(message);
        requireId("The id of a conversation", conversationId);
        requireId("A messageId", messageId);
        Uni<String> said = publish(conversationId, messageId, () -> outgoing.own(messageId, reply, Optional.empty()));
        if (reply.type().equals(MessageType.CONVERSATION_END)) {
            return said.call(() -> forget(conversationId));
        }
        return reply.question().isEmpty()
                ? said
                : Uni.createFrom().deferred(() -> openQuestion(conversationId, reply)).chain(() -> said);
    }

    private Reply reply(Sendable message) {
        Reply reply = message.toReply();
        outgoing.requireTaken(reply);
        return reply;
    }

    private static void requireId(String what, String id) {
        if (id.isBlank() || id.length() > Limits.MESSAGE_ID_LENGTH) {
            throw new IllegalArgumentException(what + " must have 1 to " + Limits.MESSAGE_ID_LENGTH
                    + " characters that are not all blank; it has " + id.length());
        }
    }

    private Uni<String> publish(String conversationId, String messageId, Supplier<List<OutgoingReply>> replies) {
        return Uni.createFrom().deferred(() -> {
            List<OutgoingReply> said = replies.get();
            count(conversationId, messageId);
            return said.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : outbox.publish(new ReplyRecord(conversationId, Optional.empty(), said));
        }).replaceWith(messageId);
    }

    private void count(String conversationId, String messageId) {
        try {
            loopGuard.count(conversationId, clock.instant(), List.of(messageId));
        } catch (TooManyRepliesException e) {
            log.saidTooMuch(conversationId, e.getMessage());
            throw e;
        }
    }

    /** The conversation's own handler, if it is that which speaks: the state is then the one that it has. */
    private Optional<Turn> own(String conversationId) {
        return CurrentTurn.find().filter(turn -> turn.message().bot().equals(bot)
                && turn.message().conversation().id().equals(conversationId));
    }

    private Uni<Void> forget(String conversationId) {
        Optional<Turn> own = own(conversationId);
        own.ifPresent(turn -> turn.state().end());
        return own.isPresent() ? Uni.createFrom().voidItem() : states.forget(conversationId);
    }

    private Uni<Void> openQuestion(String conversationId, Reply reply) {
        Optional<Turn> own = own(conversationId);
        if (own.isPresent()) {
            dialogues.asked(reply, Optional.empty(), Optional.empty(), own.get().state());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> states.load(conversationId)).chain(document -> {
            TurnState state = new TurnState(document, json);
            dialogues.asked(reply, Optional.empty(), Optional.empty(), state);
            return state.changed().map(changed -> states.save(conversationId, changed))
                    .orElseGet(() -> Uni.createFrom().item(true));
        }).invoke(saved -> {
            if (!saved) {
                throw new StateConflict();
            }
        }).onFailure(StateConflict.class).retry().indefinitely().replaceWithVoid();
    }
}
