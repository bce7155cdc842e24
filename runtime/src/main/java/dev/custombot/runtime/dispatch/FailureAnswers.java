package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.TooManyRepliesException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.outbox.ReplyIds;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.turn.Beginning;
import dev.custombot.runtime.dispatch.turn.HandOvers;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** What the customer hears when a message was given up: the method for the failure decides, or else the configured text. */
public final class FailureAnswers {

    private static final String TEXT = "failure-text";
    private static final int MAX_RUNS = 20;
    private static final Uni<Boolean> NO = Uni.createFrom().item(false);

    private final Handlers handlers;
    private final ConversationStates states;
    private final MessageTurns turns;
    private final HandlerRetries retries;
    private final OutgoingReplies outgoing;
    private final Outbox outbox;
    private final Optional<String> text;
    private final CustomBotLog log;

    /** @param text what the customer is told when no method takes the failure */
    public FailureAnswers(Handlers handlers, ConversationStates states, MessageTurns turns, HandlerRetries retries,
            OutgoingReplies outgoing, Outbox outbox, Optional<String> text, CustomBotLog log) {
        this.handlers = handlers;
        this.states = states;
        this.turns = turns;
        this.retries = retries;
        this.outgoing = outgoing;
        this.outbox = outbox;
        this.text = text;
        this.log = log;
    }

    /**
     * Completes when the answer is published, with whether there is one: it has ended the turn then. What the handler that has failed had said at
     * once is stored with it, or right before the end: whoever has the message again until then finds what it is about as it was. Fails only
     * with {@link Tenure#ENDED}, and with what ends the process. Too many replies are no reason for one more.
     */
    Uni<Boolean> answer(Inbound inbound, Throwable failure) {
        Throwable cause = failure instanceof HandlerFailure failed ? failed.getCause() : failure;
        Lasting said = failure instanceof HandlerFailure failed ? failed.lasting() : Lasting.NOTHING;
        if (cause instanceof TooManyRepliesException) {
            return lasting(inbound, said).replaceWith(false);
        }
        return handlers.failure(cause).map(handler -> run(handler, inbound, failure, said))
                .orElseGet(() -> lasting(inbound, said).chain(() -> say(inbound, said)));
    }

    /** The message comes to its end now. Its dead letter is written: that is as much as an operator can want who orders something meanwhile. */
    private Uni<Void> lasting(Inbound inbound, Lasting said) {
        return turns.effects().outlasting(inbound, said).onFailure(HeldBack.class).recoverWithNull();
    }

    private Uni<Boolean> run(Handler handler, Inbound inbound, Throwable failure, Lasting before) {
        AtomicReference<Lasting> said = new AtomicReference<>(before);
        AtomicInteger attempts = new AtomicInteger();
        Uni<Void> run = Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                .chain(document -> turns.runForFailure(inbound.attempt(attempts.incrementAndGet()), handler, failure, document,
                        said.get()))
                .onFailure(StateConflict.class)
                .invoke(conflict -> said.accumulateAndGet(((StateConflict) conflict).said(), Lasting::and))
                .onFailure(StateConflict.class).retry().atMost(MAX_RUNS);
        return retries
                .untilAThreadIsFree(run, handler, inbound.record().messageId(), inbound.conversationId(), inbound.occupancy())
                .replaceWith(true)
                // What an operator wants instead came before the method was called.
                .onFailure(another -> another != Tenure.ENDED && another != HeldBack.INSTANCE)
                .invoke(another -> failed(handler, inbound, another))
                .onFailure(this::isOurs)
                .recoverWithUni(another -> lasting(inbound, another instanceof HandlerFailure failed
                        ? turns.effects().givenUp(inbound, failed.saying(said.get().and(failed.lasting())), before)
                        : said.get()).replaceWith(false));
    }

    private Uni<Boolean> say(Inbound inbound, Lasting said) {
        // Nobody reads what comes after the end, and the bot has no part in what was handed over.
        boolean isOver = inbound.message().type().equals(MessageType.CONVERSATION_END) || said.isOver();
        if (text.isEmpty() || isOver || !Beginning.isSaidByCustomer(inbound.message())) {
            return NO;
        }
        return isSilent(inbound).chain(silent -> silent ? NO : say(inbound));
    }

    /** An agent talks to the customer. A state that cannot be read tells nothing of that. */
    private Uni<Boolean> isSilent(Inbound inbound) {
        return Uni.createFrom().deferred(() -> states.load(inbound.conversationId(), inbound.occupancy()))
                .map(document -> HandOvers.isSilent(inbound, document))
                .onFailure(this::isOurs).recoverWithItem(false);
    }

    private Uni<Boolean> say(Inbound inbound) {
        CallbackRecord record = inbound.record();
        return Uni.createFrom().item(() -> {
            outgoing.count(record, 1);
            ReplyIds ids = new ReplyIds(record);
            return outgoing.answer(record, Reply.text(text.get())).replies().stream().map(reply -> ids.named(TEXT, reply))
                    .toList();
        }).chain(replies -> outbox.publish(ReplyRecord.ending(record, replies), inbound.occupancy())).replaceWith(true)
                .onFailure(failure -> failure instanceof TooManyRepliesException || failure instanceof RefusedReplyException)
                .recoverWithItem(false);
    }

    private boolean isOurs(Throwable failure) {
        return failure != Tenure.ENDED && !retries.endsProcess(failure);
    }

    private void failed(Handler handler, Inbound inbound, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        log.failureHandlerFailed(handler.name(), inbound.record().messageId(), cause.getClass().getName(),
                inbound.conversationId());
        log.debugf(cause, "Handler %s failed", handler.name());
    }
}
