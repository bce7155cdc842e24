package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.LastTurn;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * Runs handlers: with the conversation's state as it is, storing it before the replies are published. When somebody else has stored
 * something meanwhile, the handler runs again.
 */
public final class MessageTurns {

    private final HandlerInvocation invocation;
    private final ConversationStates states;
    private final Dialogues dialogues;
    private final OutgoingReplies outgoing;
    private final StateJson json;
    private final Outbox outbox;

    public MessageTurns(HandlerInvocation invocation, ConversationStates states, Dialogues dialogues, OutgoingReplies outgoing,
            StateJson json, Outbox outbox) {
        this.invocation = invocation;
        this.states = states;
        this.dialogues = dialogues;
        this.outgoing = outgoing;
        this.json = json;
        this.outbox = outbox;
    }

    /** A choice of handler for a message, made with the conversation's state. */
    public record Choice(Handler handler, Optional<Answer> answer) {}

    /** Completes when the replies are published; fails with {@link HandlerFailure}. */
    public Uni<Void> run(Inbound inbound, Choice choice, ConversationDocument document) {
        TurnState state = new TurnState(document, json);
        Optional<String> answered = choice.answer().flatMap(answer -> state.question()).map(OpenQuestion::name);
        state.question().filter(question -> choice.answer().isPresent() || !dialogues.staysOpen(inbound, question))
                .ifPresent(question -> state.answered());
        UnaryOperator<Reply> onReply = reply -> dialogues.asked(reply, choice.answer(), answered, state);
        TurnReplies replies = new TurnReplies(inbound.record(), "", outgoing, onReply, outbox);
        return complete(inbound, choice.handler(),
                new Turn(inbound.message(), replies, state, choice.answer(), Optional.empty()));
    }

    /** A message that nothing handles may still end the conversation, or a question. */
    public Uni<Void> withoutHandler(Inbound inbound, ConversationDocument document) {
        if (isEnd(inbound.message())) {
            return document.version().isPresent()
                    ? save(inbound, document.ended(), Optional.empty())
                    : Uni.createFrom().voidItem();
        }
        boolean ends = document.question().filter(question -> !dialogues.staysOpen(inbound, question)).isPresent();
        return ends
                ? save(inbound, document.with(document.values(), Optional.empty()), Optional.empty())
                : Uni.createFrom().voidItem();
    }

    /** Lets a handler deal with another one's failure; completes, and fails, like {@link #run}. */
    public Uni<Void> runForFailure(Inbound inbound, Handler handler, Throwable failure, ConversationDocument document) {
        TurnState state = new TurnState(document, json);
        UnaryOperator<Reply> onReply = reply -> dialogues.asked(reply, Optional.empty(), Optional.empty(), state);
        TurnReplies replies = new TurnReplies(inbound.record(), "failure/", outgoing, onReply, outbox);
        return complete(inbound, handler, new Turn(inbound.message(), replies, state, Optional.empty(), Optional.of(failure)));
    }

    private Uni<Void> complete(Inbound inbound, Handler handler, Turn turn) {
        return invocation.invoke(handler, inbound, turn)
                .onItemOrFailure().call((done, failure) -> end(turn, failure))
                .onFailure().transform(failure -> new HandlerFailure(handler, failure))
                .chain(() -> store(inbound, turn));
    }

    /** Failed or not, what was sent while the handler ran must be confirmed, and typing must end. */
    private static Uni<Void> end(Turn turn, Throwable failure) {
        Uni<Void> closed = turn.replies().close();
        return failure == null ? closed : closed.onFailure().recoverWithNull();
    }

    private Uni<Void> store(Inbound inbound, Turn turn) {
        TurnReplies replies = turn.replies();
        if (replies.endsConversation() || isEnd(turn.message())) {
            turn.state().end();
        }
        Optional<ConversationDocument> changed = turn.state().changed();
        if (changed.isEmpty()) {
            return publish(replies.held());
        }
        return save(inbound, changed.get(), replies.held()).chain(() -> publish(replies.held()));
    }

    private Uni<Void> publish(Optional<ReplyRecord> replies) {
        return replies.map(outbox::publish).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean isEnd(IncomingMessage message) {
        return message.type().equals(MessageType.CONVERSATION_END);
    }

    private Uni<Void> save(Inbound inbound, ConversationDocument document, Optional<ReplyRecord> replies) {
        LastTurn turn = new LastTurn(inbound.record().turnId(), inbound.position(), replies);
        return states.save(inbound.conversationId(), document.madeBy(turn)).invoke(saved -> {
            if (!saved) {
                throw new StateConflict();
            }
        }).replaceWithVoid();
    }
}
