package dev.custombot.runtime.dispatch.turn;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import dev.custombot.Answer;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.LastTurn;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.Dialogues.Asking;
import dev.custombot.runtime.hub.Understood.AskedOn;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.RecordPublisher;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.state.StateRefusedException;
import io.smallrye.mutiny.Uni;

/**
 * Runs handlers: with the conversation's state as it is, storing it before the replies are published. When somebody else has stored
 * something meanwhile, the handler runs again.
 */
public final class MessageTurns {

    private final BiFunction<Handler, Turn, Uni<Void>> invocation;
    private final ConversationStates states;
    private final Dialogues dialogues;
    private final OutgoingReplies outgoing;
    private final StateJson json;
    private final Outbox outbox;
    private final ConversationCounts counts;
    private final MessageEffects effects;

    public MessageTurns(HandlerInvocation invocation, ConversationStates states, Dialogues dialogues, OutgoingReplies outgoing,
            StateJson json, Outbox outbox, ConversationCounts counts) {
        this((handler, turn) -> invocation.invoke(handler, turn), states, dialogues, outgoing, json, outbox, counts);
    }

    MessageTurns(BiFunction<Handler, Turn, Uni<Void>> invocation, ConversationStates states, Dialogues dialogues,
            OutgoingReplies outgoing,
            StateJson json, Outbox outbox, ConversationCounts counts) {
        this.invocation = invocation;
        this.states = states;
        this.dialogues = dialogues;
        this.outgoing = outgoing;
        this.json = json;
        this.outbox = outbox;
        this.counts = counts;
        this.effects = new MessageEffects(states, dialogues, counts);
    }

    /** What holds without a handler. */
    public MessageEffects effects() {
        return effects;
    }

    /** A choice of handler for a message, made with the conversation's state. */
    public record Choice(Handler handler, Optional<Answer> answer, Beginning beginning, boolean interrupts) {

        /** A message that answers nothing. */
        public static Choice of(Handler handler, Beginning beginning) {
            return new Choice(handler, Optional.empty(), beginning, false);
        }

        public static Choice answering(Handler handler, Answer answer, Beginning beginning) {
            return new Choice(handler, Optional.of(answer), beginning, false);
        }

        /** While a question is open, which stays open. */
        public static Choice interrupting(Handler handler, Beginning beginning) {
            return new Choice(handler, Optional.empty(), beginning, true);
        }

        /** Whether a method is called that an operator has paused. */
        public boolean isHeld(Predicate<String> isPaused) {
            return isPaused.test(handler.name())
                    || beginning.method().filter(method -> isPaused.test(method.name())).isPresent();
        }
    }

    /**
     * Completes when the replies, and with them the end of the turn, are published: without that a message that nobody has committed yet
     * would be handled again after a crash, and be answered after later ones. Fails with {@link HandlerFailure}.
     *
     * @param offer what the message has left of what was offered
     * @param said what earlier runs of the handler, which failed, have said at once: it stays
     */
    public Uni<Void> run(Inbound inbound, Choice choice, ConversationDocument document, Optional<OpenOffer> offer,
            Lasting said) {
        TurnState state = new TurnState(document, json);
        Optional<String> answered = choice.answer().flatMap(answer -> state.question()).map(OpenQuestion::name);
        Optional<OpenQuestion> ended = state.question()
                .filter(question -> choice.answer().isPresent()
                        || !choice.interrupts() && !dialogues.staysOpen(inbound, question));
        ended.ifPresent(question -> state.answered());
        state.left(ended.map(question -> dialogues.without(question, offer)).orElse(offer));
        state.stays(said);
        TurnReplies replies = new TurnReplies(inbound, "", outgoing,
                reply -> dialogues.asking(reply, choice.answer(), answered), state, outbox);
        return complete(inbound, choice.handler(),
                new Turn(inbound.message(), replies, state, choice.answer(), Optional.empty(), choice.beginning()),
                document)
                .invoke(() -> {
                    Handler handler = choice.beginning().decisive(choice.handler());
                    counts.handled(inbound, handler, document, replies.lasting());
                    counts.outlasting(inbound, handler,
                            said.besides(replies.lasting().escalated(), replies.lasting().ended()));
                });
    }

    /** Asks for the next part of what the customer is filling in; no handler is called. Completes like {@link #run}. */
    public Uni<Void> askOn(Inbound inbound, AskedOn next, ConversationDocument document) {
        TurnState state = new TurnState(document, json);
        TurnReplies replies = new TurnReplies(inbound, "next/", outgoing, reply -> new Asking(reply, (any, offer) -> {}), state,
                outbox);
        return Uni.createFrom().deferred(() -> {
            replies.hold(next.replies());
            dialogues.askOn(inbound, state, next.offer());
            return replies.close();
        }).chain(() -> store(inbound, new Turn(inbound.message(), replies, state, Optional.empty(), Optional.empty()),
                document));
    }

    /**
     * Lets a handler deal with another one's failure; completes, and fails, like {@link #run}.
     *
     * @param failure with the handler, if that has failed
     * @param said what was said at once before, by the handler that has failed, and in earlier runs of this one: it stays
     */
    public Uni<Void> runForFailure(Inbound inbound, Handler handler, Throwable failure, ConversationDocument document,
            Lasting said) {
        TurnState state = new TurnState(dialogues.remembering(dialogues.handOvers().ended(inbound, document), said), json);
        state.stays(said);
        TurnReplies replies = new TurnReplies(inbound, "failure/", outgoing,
                reply -> dialogues.asking(reply, Optional.empty(), Optional.empty()), state, outbox);
        Optional<HandlerFailure> failed = failure instanceof HandlerFailure of ? Optional.of(of) : Optional.empty();
        Throwable cause = failed.<Throwable>map(HandlerFailure::getCause).orElse(failure);
        return complete(inbound, handler, new Turn(inbound.message(), replies, state, Optional.empty(), Optional.of(cause)),
                document)
                .invoke(() -> counts.handled(inbound, handler, document, failed.map(HandlerFailure::lasting)
                        .map(before -> replies.lasting().besides(before.escalated(), before.ended()))
                        .orElseGet(replies::lasting)));
    }

    private Uni<Void> complete(Inbound inbound, Handler handler, Turn turn, ConversationDocument before) {
        return invocation.apply(handler, turn)
                .onItemOrFailure().call((done, failure) -> end(turn, failure))
                .onFailure().transform(failure -> failure(inbound, handler, turn, failure))
                .chain(() -> store(inbound, turn, before).onFailure(MessageTurns::isOfHandler)
                        .transform(refused -> failure(inbound, handler, turn, refused)));
    }

    /** Whether a turn failed because what was made in it is never taken, however often it is tried. */
    public static boolean isOfHandler(Throwable failure) {
        return failure instanceof StateRefusedException || !RecordPublisher.isPassing(failure);
    }

    /** What is another process' now did not fail: it is left. */
    private static Throwable failure(Inbound inbound, Handler handler, Turn turn, Throwable failure) {
        return inbound.occupancy().isLeft()
                ? Tenure.ENDED
                : new HandlerFailure(turn.beginning().decisive(handler), failure, turn.replies().streamed(), saidAtOnce(turn));
    }

    private static Lasting saidAtOnce(Turn turn) {
        return turn.state().confirmed().of(turn.state().lasting());
    }

    /** Failed or not, what was sent while the handler ran must be confirmed, and typing must end. */
    private static Uni<Void> end(Turn turn, Throwable failure) {
        Uni<Void> closed = turn.close();
        return failure == null ? closed : closed.onFailure().recoverWithNull();
    }

    private Uni<Void> store(Inbound inbound, Turn turn, ConversationDocument before) {
        TurnReplies replies = turn.replies();
        if (replies.lasting().ended() || MessageEffects.isEnd(turn.message())) {
            turn.state().end();
        }
        turn.beginning().mark(turn.state());
        ReplyRecord end = replies.end();
        return turn.state().changed()
                .map(changed -> save(inbound, changed, Optional.of(end), saidAtOnce(turn))
                        .chain(() -> outbox.publish(end, inbound.occupancy()).onFailure(MessageTurns::isOfHandler)
                                .call(() -> undo(inbound, before)))
                        .chain(() -> states.published(inbound.record().turnId(), end, inbound.occupancy())))
                .orElseGet(() -> outbox.publish(end, inbound.occupancy()));
    }

    /** Replies that never leave are those of no turn: the state is as it was. */
    private Uni<Void> undo(Inbound inbound, ConversationDocument before) {
        return states.undo(inbound.conversationId(), inbound.record().turnId(), before, inbound.occupancy());
    }

    /** @param said what the handler has said at once */
    private Uni<Void> save(Inbound inbound, ConversationDocument document, Optional<ReplyRecord> replies, Lasting said) {
        LastTurn turn = new LastTurn(inbound.record().turnId(), inbound.position(), replies);
        return states.save(inbound.conversationId(), document.madeBy(turn), inbound.occupancy())
                .invoke(saved -> StateConflict.unless(saved, said)).replaceWithVoid();
    }
}
