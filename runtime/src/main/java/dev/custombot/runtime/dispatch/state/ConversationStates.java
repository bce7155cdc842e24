package dev.custombot.runtime.dispatch.state;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Fatal;
import dev.custombot.runtime.RandomIds;
import dev.custombot.runtime.Repeated;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StateRefusedException;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/**
 * Reads and writes the state of conversations. A store that fails is asked again until it answers: the conversation waits, keeps no other
 * from running, and nothing is lost, until an operator says what is to become of its message ({@link HeldBack}). What a store of this process
 * alone has kept is gone with the tenure of its partition. Nothing is stored for a message that is another process' by now.
 */
public final class ConversationStates {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    /** For how long a message that has left no state is recognised, when it comes again because its process ended. */
    private static final Duration EMPTY_KEPT = Duration.ofMinutes(10);

    private final ConversationStore store;
    private final StateJson json;
    private final boolean isStateful;
    private final Duration timeToLive;
    private final RandomGenerator random;
    /** Every process counts its tenures anew. */
    private final long process;
    private final BackOff backOff;
    private final CustomBotLog log;

    /**
     * @param isStateful whether anything of the bot uses the state of conversations; the store is asked only then
     * @param timeToLive after which a state is forgotten
     * @param random for versions and pauses; of any thread
     */
    public ConversationStates(ConversationStore store, StateJson json, boolean isStateful, Duration timeToLive,
            RandomGenerator random, CustomBotLog log) {
        this.store = store;
        this.json = json;
        this.isStateful = isStateful;
        this.timeToLive = timeToLive;
        this.random = random;
        this.process = random.nextLong();
        this.backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5), random);
        this.log = log;
    }

    /** Asks the store only if something in the application uses the state of conversations. */
    public Uni<ConversationDocument> load(String conversationId, Occupancy occupancy) {
        return load(conversationId, occupancy, occupancy::pause);
    }

    /** The same before anything is done with a record: one whose state cannot be read is left when its tenure ends. */
    public Uni<ConversationDocument> loadFirst(String conversationId, Occupancy occupancy) {
        return load(conversationId, occupancy, occupancy::pauseBetweenTries);
    }

    /** @param pauses how its conversation waits for a store that is away */
    public Uni<ConversationDocument> load(String conversationId, Occupancy occupancy, Function<Duration, Uni<Void>> pauses) {
        if (!isStateful) {
            return Uni.createFrom().item(ConversationDocument.EMPTY);
        }
        return persistently(conversationId, () -> store.load(conversationId), occupancy, pauses)
                .map(stored -> stored.map(state -> document(conversationId, state, occupancy))
                        .orElse(ConversationDocument.EMPTY));
    }

    /** As it was stored last, for somebody who has not the conversation's turn; fails when the store does. */
    public Uni<ConversationDocument> look(String conversationId) {
        return Uni.createFrom().deferred(() -> store.load(conversationId)).ifNoItem().after(LONGEST_ANSWER).fail()
                .map(stored -> stored.map(state -> read(conversationId, state))
                        .orElse(ConversationDocument.EMPTY));
    }

    /** Whether anything of the bot keeps a state. */
    public boolean isStateful() {
        return isStateful;
    }

    /** While another process had the partition, the conversation went on there: what was kept here is old. */
    private ConversationDocument document(String conversationId, StoredState state, Occupancy occupancy) {
        return store.isShared() || state.version().startsWith(prefix(occupancy))
                ? read(conversationId, state)
                : ConversationDocument.EMPTY.over(state.version());
    }

    /** Somebody else has written it, or another release: it is the same each time. */
    private ConversationDocument read(String conversationId, StoredState state) {
        try {
            return json.read(conversationId, state.version(), state.json());
        } catch (UncheckedIOException | DateTimeException | IllegalArgumentException | RecordFormatException e) {
            throw new StateRefusedException("The stored document is none of this release");
        }
    }

    /**
     * {@code false} when somebody else has stored something since the document was loaded; nothing changes then. What was loaded may be gone by
     * now, because its time is over or the store has lost it: that is nobody's doing, and the document is stored anew.
     */
    public Uni<Boolean> save(String conversationId, ConversationDocument document, Occupancy occupancy) {
        return save(conversationId, document, occupancy, occupancy::pause);
    }

    /** @param pauses how its conversation waits for a store that is away */
    public Uni<Boolean> save(String conversationId, ConversationDocument document, Occupancy occupancy,
            Function<Duration, Uni<Void>> pauses) {
        if (!isStateful) {
            return Uni.createFrom().item(true);
        }
        Duration kept = document.isEmpty() && this.timeToLive.compareTo(EMPTY_KEPT) > 0 ? EMPTY_KEPT : this.timeToLive;
        StoredState state = new StoredState(prefix(occupancy) + RandomIds.next(random), json.write(document));
        return save(conversationId, document.version(), state, kept, occupancy, pauses);
    }

    /** A save whose answer got lost looks like a conflict when it is tried again: what is stored then is what was to be. */
    private Uni<Boolean> save(String conversationId, Optional<String> expected, StoredState state, Duration kept,
            Occupancy occupancy, Function<Duration, Uni<Void>> pauses) {
        Uni<Optional<StoredState>> stored = persistently(conversationId, () -> store.save(conversationId, expected, state, kept)
                .flatMap(saved -> saved ? Uni.createFrom().item(Optional.of(state)) : store.load(conversationId)), occupancy,
                pauses);
        // The store keeps refusing, so that nothing arrives late over nothing; whose the conversation is now is asked anew.
        return stored.flatMap(found -> found.isEmpty() && expected.isPresent()
                ? save(conversationId, Optional.empty(), state, kept, occupancy, pauses)
                : Uni.createFrom().item(found.filter(now -> now.version().equals(state.version())).isPresent()));
    }

    /**
     * Forgets the replies of a turn when they are published and one of them is to be redacted. Where that is refused, or somebody has
     * stored something since, the next turn takes their place.
     */
    public Uni<Void> published(String turnId, ReplyRecord replies, Occupancy occupancy) {
        if (!isStateful || !replies.hasRedacted()) {
            return Uni.createFrom().voidItem();
        }
        String conversationId = replies.conversationId();
        return load(conversationId, occupancy).chain(document -> document.madeBy(turnId).filter(LastTurn::hasRedacted)
                .map(turn -> save(conversationId, document.madeBy(turn.published()), occupancy).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(failure -> failure instanceof StateRefusedException || failure == HeldBack.INSTANCE)
                .recoverWithNull();
    }

    /** Stores what was there before a turn, unless somebody has stored something since. */
    public Uni<Void> undo(String conversationId, String turnId, ConversationDocument before, Occupancy occupancy) {
        return load(conversationId, occupancy).chain(document -> document.madeBy(turnId).isEmpty()
                ? Uni.createFrom().voidItem()
                : save(conversationId, document.version().map(before::over).orElse(before), occupancy).replaceWithVoid());
    }

    public Uni<Void> forget(String conversationId, Occupancy occupancy) {
        return isStateful
                ? persistently(conversationId, () -> store.delete(conversationId), occupancy)
                : Uni.createFrom().voidItem();
    }

    private String prefix(Occupancy occupancy) {
        return Long.toHexString(process) + "." + occupancy.tenure() + "/";
    }

    private <T> Uni<T> persistently(String conversationId, Supplier<Uni<T>> work, Occupancy occupancy) {
        return persistently(conversationId, work, occupancy, occupancy::pause);
    }

    private <T> Uni<T> persistently(String conversationId, Supplier<Uni<T>> work, Occupancy occupancy,
            Function<Duration, Uni<Void>> pauses) {
        AtomicInteger failures = new AtomicInteger();
        // A store that never answers must not hold the conversation for ever.
        Supplier<Uni<T>> answered = () -> Uni.createFrom().deferred(work::get).ifNoItem().after(LONGEST_ANSWER).fail();
        Uni<T> once = Uni.createFrom().deferred(() -> occupancy.whenConfirmed(answered));
        return Repeated.onFailure(once, ConversationStates::isPassing, failing -> failing
                .onFailure(ConversationStates::isPassing).retry().when(failed -> failed.onItem()
                        .transformToUniAndConcatenate(failure -> {
                            log.stateUnavailable(failure.getClass().getName(), conversationId);
                            return pauses.apply(backOff.after(failures.incrementAndGet()))
                                    .chain(() -> again(failure, occupancy));
                        })));
    }

    /** What an operator wants to become of the record needs no store. */
    private static Uni<Throwable> again(Throwable failure, Occupancy occupancy) {
        return occupancy.order().isPresent()
                ? Uni.createFrom().failure(HeldBack.INSTANCE)
                : Uni.createFrom().item(failure);
    }

    private static boolean isPassing(Throwable failure) {
        // Errors say nothing of the store, and may end the process.
        return failure != Tenure.ENDED && !(failure instanceof StateRefusedException)
                && !(failure instanceof StackOverflowError)
                && !Fatal.isFatal(failure);
    }
}
