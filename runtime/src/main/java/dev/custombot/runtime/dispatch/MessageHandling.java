package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.runtime.Repeated;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.LastTurn;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.RecordPosition;
import dev.custombot.runtime.dispatch.state.StateConflict;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Handles one message: chooses the handler, runs it, and deals with its failure. */
public final class MessageHandling {

    private static final String HANDLED = "handled";
    private static final String UNHANDLED = "unhandled";
    private static final String FAILED = "failed";
    private static final String DUPLICATE = "duplicate";
    private static final String SKIPPED = "skipped";
    private static final String NOT_FOR_US = "not_for_us";
    private static final int MAX_RUNS = 20;

    private final MeantMessages meaning;
    private final HandlerChoice choice;
    private final ConversationStates states;
    private final MessageTurns turns;
    private final HandlerRetries retries;
    private final Outbox outbox;
    private final GivenUpMessages givenUp;
    private final FailureAnswers failureAnswers;

    public MessageHandling(MeantMessages meaning, HandlerChoice choice, ConversationStates states, MessageTurns turns,
            HandlerRetries retries, Outbox outbox, GivenUpMessages givenUp, FailureAnswers failureAnswers) {
        this.meaning = meaning;
        this.choice = choice;
        this.states = states;
        this.turns = turns;
        this.retries = retries;
        this.outbox = outbox;
        this.givenUp = givenUp;
        this.failureAnswers = failureAnswers;
    }

    /**
     * Completes with the outcome; fails only with {@link Tenure#ENDED}, when the message is another process' by now, and with {@link HeldBack},
     * when an operator wants it to wait.
     */
    Uni<String> handle(Inbound inbound) {
        AtomicInteger failures = new AtomicInteger();
        AtomicReference<Inbound> meant = new AtomicReference<>(inbound);
        AtomicReference<Lasting> said = new AtomicReference<>(Lasting.NOTHING);
        AtomicReference<Optional<HandlerFailure>> last = new AtomicReference<>(Optional.empty());
        Uni<String> run = run(inbound, meant::set, said).onFailure(HandlerFailure.class)
                .invoke(failure -> last.set(Optional.of((HandlerFailure) failure)));
        return retries.retrying(run, inbound, failures, said, duration -> paused(inbound, said.get(), duration))
                .onFailure(HeldBack.class).recoverWithUni(held -> setAside(meant.get(), last.get(), said.get())
                        .chain(() -> Uni.createFrom().failure(held)))
                .onFailure(failure -> failure != Tenure.ENDED && failure != HeldBack.INSTANCE)
                .recoverWithUni(failure -> retries.ending(failed(meant.get(), failure, failures.get()),
                        inbound.record().messageId(), inbound.conversationId()));
    }

    /** What was said at once is this process' alone no longer when the message may be left to another. */
    private Uni<Void> paused(Inbound inbound, Lasting said, Duration duration) {
        return turns.effects().waitingBetweenTries(inbound, said)
                .chain(() -> inbound.occupancy().pauseBetweenTries(duration));
    }

    /** Work on a record that does not come to its end when it shows that the process is dying. */
    <T> Uni<T> ending(CallbackRecord record, Uni<T> work) {
        return retries.ending(work, record.messageId(), record.conversationId());
    }

    private Uni<String> run(Inbound inbound, Consumer<Inbound> meant, AtomicReference<Lasting> said) {
        AtomicInteger attempts = new AtomicInteger();
        Uni<String> once = Uni.createFrom().deferred(() -> inbound.occupancy().isStopped()
                ? Uni.createFrom().failure(HeldBack.INSTANCE)
                : load(inbound, attempts.get() == 0))
                .invoke(document -> said.updateAndGet(document.saidBefore(inbound.record().turnId())::and))
                // The store may have taken its time, and the process may have stood still meanwhile.
                .chain(document -> inbound.occupancy()
                        .whenConfirmed(() -> run(inbound.attempt(attempts.incrementAndGet()), document, meant, said::get)));
        return Repeated.onFailure(once, StateConflict.class::isInstance,
                failing -> failing.onFailure(StateConflict.class)
                        .invoke(conflict -> said.accumulateAndGet(((StateConflict) conflict).said(), Lasting::and))
                        .onFailure(StateConflict.class).retry().atMost(MAX_RUNS));
    }

    /** What a handler was called for is left when it fails, and not because the store does. */
    private Uni<ConversationDocument> load(Inbound inbound, boolean isFirst) {
        return isFirst
                ? states.loadFirst(inbound.conversationId(), inbound.occupancy())
                : states.load(inbound.conversationId(), inbound.occupancy());
    }

    private Uni<String> run(Inbound inbound, ConversationDocument document, Consumer<Inbound> meant, Supplier<Lasting> said) {
        Optional<LastTurn> done = document.madeBy(inbound.record().turnId());
        if (done.isPresent()) {
            return published(done.get(), inbound.occupancy());
        }
        if (document.isLaterThan(inbound.position())) {
            return Uni.createFrom().item(DUPLICATE);
        }
        Optional<Instant> silentUntil = meaning.handedOver(inbound, document);
        return silentUntil.isPresent()
                ? turns.effects().handOver(inbound, document, silentUntil.get())
                        .chain(silent -> understood(inbound, silent, meant, said))
                : understood(inbound, meaning.ended(inbound, document), meant, said);
    }

    /** Its process has ended before it could publish what goes with the state, or could say that it has. */
    private Uni<String> published(LastTurn done, Occupancy occupancy) {
        return done.replies().map(replies -> outbox.publish(replies, occupancy)
                .chain(() -> states.published(done.turnId(), replies, occupancy)))
                .orElseGet(() -> Uni.createFrom().voidItem()).replaceWith(HANDLED);
    }

    private Uni<String> understood(Inbound inbound, ConversationDocument document, Consumer<Inbound> meant,
            Supplier<Lasting> said) {
        Understood understood = meaning.of(inbound, document);
        if (understood instanceof Understood.NotForBot) {
            return notForBot(inbound);
        }
        if (understood instanceof Understood.AskedOn next) {
            return turns.askOn(inbound, next, document).replaceWith(HANDLED);
        }
        Understood.Meant means = (Understood.Meant) understood;
        Inbound message = inbound.meaning(means.message());
        meant.accept(message);
        Optional<OpenOffer> left = meaning.left(document.offer(), means);
        return choice.of(message, document).chain(chosen -> chosen
                .map(found -> found.isHeld(inbound.occupancy()::isHandlerPaused)
                        ? Uni.createFrom().<String>failure(HeldBack.INSTANCE)
                        : turns.run(message, found, document, left, said.get()).replaceWith(HANDLED))
                .orElseGet(() -> withoutHandler(message, document, left).replaceWith(UNHANDLED)));
    }

    /** Whoever has replayed it wants it handled: it lies in the dead letters again until the bot speaks. */
    private Uni<String> notForBot(Inbound inbound) {
        return inbound.record().replayOf().isEmpty()
                ? Uni.createFrom().item(NOT_FOR_US)
                : givenUp.notForBot(inbound)
                        .chain(() -> outbox.publish(ReplyRecord.ending(inbound.record(), List.of()), inbound.occupancy()))
                        .replaceWith(FAILED);
    }

    private Uni<Void> withoutHandler(Inbound message, ConversationDocument document, Optional<OpenOffer> left) {
        return choice.isOpening(message)
                ? turns.effects().opened(message, document)
                : turns.effects().withoutHandler(message, document, left);
    }

    /**
     * Brings a message to its end without its handler, as an operator wants it; completes with the outcome. The end of its turn is published, so
     * that it is not handled after a crash. For a record that has been handled the order is too late: what it has left in the state goes with its
     * replies.
     *
     * @param message what it tells of its conversation holds; empty if the record tells nothing of it
     */
    Uni<String> setAside(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Occupancy occupancy,
            HeadOrder order, Optional<Inbound> message) {
        return ending(record, turns.effects().known(record, occupancy)).chain(document -> {
            Optional<LastTurn> done = document.madeBy(record.turnId());
            if (done.isPresent()) {
                return published(done.get(), occupancy);
            }
            return document.isLaterThan(RecordPosition.of(record, origin))
                    ? Uni.createFrom().item(DUPLICATE)
                    : takenOut(record, origin, occupancy, order, message);
        });
    }

    private Uni<String> takenOut(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin, Occupancy occupancy,
            HeadOrder order, Optional<Inbound> message) {
        return givenUp.onOrder(record, origin, order, occupancy)
                .chain(() -> message.map(told -> ending(record, withoutAnswer(told)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> outbox.publish(ReplyRecord.ending(record, List.of()), occupancy))
                .replaceWith(order == HeadOrder.DEAD_LETTER ? FAILED : SKIPPED);
    }

    private Uni<Void> withoutAnswer(Inbound inbound) {
        Uni<Void> left = turns.effects().notCalledAgain(inbound);
        return choice.isOpening(inbound) ? left.chain(() -> turns.effects().openedAllTheSame(inbound)) : left;
    }

    /** What its handler has said at once stays, if the store can say so now. No handler is called again when there is an order. */
    private Uni<Void> setAside(Inbound inbound, Optional<HandlerFailure> last, Lasting said) {
        last.filter(failure -> inbound.occupancy().order().isPresent())
                .ifPresent(failure -> turns.effects().givenUp(inbound, failure.saying(said), Lasting.NOTHING));
        return turns.effects().waiting(inbound, said);
    }

    /** The dead letter comes first: once the turn has ended, the message counts as handled. */
    private Uni<String> failed(Inbound inbound, Throwable failure, int attempts) {
        if (inbound.occupancy().isLeft()) {
            return Uni.createFrom().failure(Tenure.ENDED);
        }
        if (retries.endsProcess(failure)) {
            return Uni.createFrom().failure(failure);
        }
        return givenUp.add(inbound, failure, attempts).chain(() -> waiting(inbound, failure))
                .chain(() -> answer(inbound, failure))
                .chain(answered -> answered ? Uni.createFrom().voidItem() : endAnyway(inbound)).replaceWith(FAILED);
    }

    private Uni<Boolean> answer(Inbound inbound, Throwable failure) {
        return failureAnswers.answer(inbound, failure)
                .onFailure(another -> another != Tenure.ENDED && !retries.endsProcess(another)).recoverWithItem(false);
    }

    /** For its end, before which its method for failures may take its time. */
    private Uni<Void> waiting(Inbound inbound, Throwable failure) {
        Uni<Void> kept = failure instanceof HandlerFailure failed
                ? turns.effects().waiting(inbound, turns.effects().givenUp(inbound, failed, Lasting.NOTHING))
                : Uni.createFrom().voidItem();
        return choice.isOpening(inbound) ? kept.chain(() -> turns.effects().openedAllTheSame(inbound)) : kept;
    }

    /** Nobody has answered. */
    private Uni<Void> endAnyway(Inbound inbound) {
        return turns.effects().unanswered(inbound)
                .chain(() -> outbox.publish(ReplyRecord.ending(inbound.record(), List.of()), inbound.occupancy()));
    }
}
