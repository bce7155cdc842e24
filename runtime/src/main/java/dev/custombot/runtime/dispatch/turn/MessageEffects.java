package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.LastTurn;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.state.UnfinishedTurn;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.state.StateRefusedException;
import io.smallrye.mutiny.Uni;

/**
 * What a message does to its conversation whatever becomes of its handler: it ends it, it tells that an agent has it, it leaves a question. The
 * same holds for what a handler has done at once that is not called again.
 */
public final class MessageEffects {

    private static final int MAX_RUNS = 20;

    private final ConversationStates states;
    private final Dialogues dialogues;
    private final ConversationCounts counts;

    MessageEffects(ConversationStates states, Dialogues dialogues, ConversationCounts counts) {
        this.states = states;
        this.dialogues = dialogues;
        this.counts = counts;
    }

    /**
     * An agent has the conversation: what the bot has asked and offered there is over, and stored at once, so that it stays so whatever
     * becomes of the message. Completes with what is stored then.
     */
    public Uni<ConversationDocument> handOver(Inbound inbound, ConversationDocument document, Instant silentUntil) {
        return store(inbound, dialogues.handedOver(document, Optional.of(silentUntil)))
                .chain(() -> states.load(inbound.conversationId(), inbound.occupancy()));
    }

    /**
     * A handler was given up that had handed the conversation over, or ended it, while it ran: that counts. Gives what it has said at once.
     *
     * @param before what was said before that, and is counted
     */
    public Lasting givenUp(Inbound inbound, HandlerFailure failure, Lasting before) {
        counts.outlasting(inbound, failure.handler(), failure.lasting().besides(before.escalated(), before.ended()));
        return failure.lasting();
    }

    /**
     * No handler runs for the message any more, which comes to its end: what one has said at once is stored. The end of a conversation ends all
     * of it, and needs to know what was open until then. A state that cannot be stored keeps nobody.
     */
    public Uni<Void> outlasting(Inbound inbound, Lasting said) {
        return said.isNothing() || isEnd(inbound.message())
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                        .chain(document -> outlasting(inbound, document, said))
                        .onFailure(StateConflict.class).retry().atMost(MAX_RUNS)
                        .onFailure(StateRefusedException.class).recoverWithNull();
    }

    /**
     * The message waits to be handled again, or for its end: what its handler has said at once is kept until then, in whatever process. What it
     * finds then is as it was. A state that cannot be stored keeps nobody.
     */
    public Uni<Void> waiting(Inbound inbound, Lasting said) {
        return kept(inbound, said, inbound.occupancy()::pause).onFailure(MessageEffects::keepsNobody).recoverWithNull();
    }

    /**
     * The same before a pause between two tries: a message that waits for the store already is left when its tenure ends. Fails with
     * {@link HeldBack} when an operator wants something else: that is not for after the pause.
     */
    public Uni<Void> waitingBetweenTries(Inbound inbound, Lasting said) {
        return kept(inbound, said, inbound.occupancy()::pauseBetweenTries)
                .onFailure(failure -> failure != HeldBack.INSTANCE && keepsNobody(failure)).recoverWithNull();
    }

    private Uni<Void> kept(Inbound inbound, Lasting said, Function<Duration, Uni<Void>> pauses) {
        String turnId = inbound.record().turnId();
        return said.isNothing()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy(), pauses))
                        .chain(document -> document.saidBefore(turnId).equals(said)
                                ? Uni.createFrom().voidItem()
                                : states.save(inbound.conversationId(),
                                        document.with(Optional.of(new UnfinishedTurn(turnId, said))), inbound.occupancy(),
                                        pauses).invoke(StateConflict::unless).replaceWithVoid())
                        .onFailure(StateConflict.class).retry().atMost(MAX_RUNS);
    }

    /** What is stored of the conversation of a record that an operator takes out; nothing, if that cannot be read. */
    public Uni<ConversationDocument> known(CallbackRecord record, Occupancy occupancy) {
        return Uni.createFrom().deferred(() -> states.load(record.conversationId(), occupancy))
                .onFailure(MessageEffects::keepsNobody).recoverWithItem(ConversationDocument.EMPTY);
    }

    /** An operator wants no handler to be called for a message, which may have waited: what it has said at once, and what it tells, holds. */
    public Uni<Void> notCalledAgain(Inbound inbound) {
        return Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                .chain(document -> outlasting(inbound, document.saidBefore(inbound.record().turnId())))
                .onFailure(MessageEffects::keepsNobody).recoverWithNull().chain(() -> unanswered(inbound));
    }

    private Uni<Void> outlasting(Inbound inbound, ConversationDocument document, Lasting lasting) {
        if (lasting.ended()) {
            return document.ended().map(ended -> store(inbound, ended)).orElseGet(() -> Uni.createFrom().voidItem());
        }
        ConversationDocument left = dialogues.remembering(document).after(lasting);
        return left.isSame(document) ? Uni.createFrom().voidItem() : store(inbound, left);
    }

    /** The bot has opened the conversation: that it begins is told to nobody any more. */
    public Uni<Void> opened(Inbound inbound, ConversationDocument document) {
        return save(inbound, Beginning.marked(document)).invoke(() -> counts.opened(inbound, document));
    }

    /** The same when the method that is told of it has failed, or an operator does not want it called. */
    public Uni<Void> openedAllTheSame(Inbound inbound) {
        return Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                .chain(document -> document.isLaterThan(inbound.position())
                        ? Uni.createFrom().voidItem()
                        : store(inbound, Beginning.marked(document)).invoke(() -> counts.opened(inbound, document)))
                .onFailure(StateConflict.class).retry().atMost(MAX_RUNS)
                .onFailure(MessageEffects::keepsNobody).recoverWithNull();
    }

    /**
     * A message that nothing handles may still end the conversation, a question, or what was offered.
     *
     * @param offer what the message has left of it
     */
    public Uni<Void> withoutHandler(Inbound inbound, ConversationDocument document, Optional<OpenOffer> offer) {
        if (isEnd(inbound.message())) {
            return over(inbound, document);
        }
        Optional<OpenQuestion> ended = document.question().filter(question -> !dialogues.staysOpen(inbound, question));
        Optional<OpenOffer> left = ended.map(question -> dialogues.without(question, offer)).orElse(offer);
        return ended.isPresent() || !left.equals(document.offer())
                ? save(inbound, withoutHandler(dialogues.remembering(document), ended, left))
                : Uni.createFrom().voidItem();
    }

    private static ConversationDocument withoutHandler(ConversationDocument document, Optional<OpenQuestion> ended,
            Optional<OpenOffer> left) {
        return document.with(document.values(), ended.isPresent() ? Optional.empty() : document.question(), left);
    }

    /**
     * No handler has answered the message, and none will: what it tells itself, that its conversation is over, or that an agent has it, holds all
     * the same. A state that nobody can read is forgotten with its conversation, and one that cannot be stored keeps nobody.
     */
    public Uni<Void> unanswered(Inbound inbound) {
        boolean isEnd = isEnd(inbound.message());
        if (!isEnd && !dialogues.handOvers().mayBeBy(inbound)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                .chain(document -> unanswered(inbound, document))
                .onFailure(StateConflict.class).retry().atMost(MAX_RUNS)
                .onFailure(MessageEffects::keepsNobody)
                .recoverWithUni(failure -> isEnd ? forgotten(inbound) : Uni.createFrom().voidItem());
    }

    private Uni<Void> unanswered(Inbound inbound, ConversationDocument document) {
        if (document.isLaterThan(inbound.position())) {
            return Uni.createFrom().voidItem();
        }
        HandOvers handOvers = dialogues.handOvers();
        return isEnd(inbound.message())
                ? over(inbound, handOvers.ended(inbound, document))
                : handOvers.by(inbound, document).map(until -> handOver(inbound, document, until).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> over(Inbound inbound, ConversationDocument document) {
        return document.ended().map(ended -> save(inbound, ended))
                .orElseGet(() -> Uni.createFrom().voidItem()).invoke(() -> counts.unhandled(inbound, document));
    }

    private Uni<Void> forgotten(Inbound inbound) {
        return states.forget(inbound.conversationId(), inbound.occupancy()).onFailure(MessageEffects::keepsNobody)
                .recoverWithNull().invoke(() -> counts.unhandled(inbound, ConversationDocument.EMPTY));
    }

    private static boolean keepsNobody(Throwable failure) {
        return failure instanceof StateRefusedException || failure instanceof StateConflict || failure == HeldBack.INSTANCE;
    }

    static boolean isEnd(IncomingMessage message) {
        return message.type().equals(MessageType.CONVERSATION_END);
    }

    private Uni<Void> save(Inbound inbound, ConversationDocument document) {
        LastTurn turn = new LastTurn(inbound.record().turnId(), inbound.position(), Optional.empty());
        return store(inbound, document.madeBy(turn));
    }

    /** The message's turn is not over with it. */
    private Uni<Void> store(Inbound inbound, ConversationDocument document) {
        return states.save(inbound.conversationId(), document, inbound.occupancy()).invoke(StateConflict::unless)
                .replaceWithVoid();
    }
}
