package dev.custombot.runtime.dispatch.state;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/**
 * Reads and writes the state of conversations. A store that fails is asked again until it answers: the conversation waits, and
 * nothing is lost.
 */
public final class ConversationStates {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    /** For how long a message that has left no state is recognised, when it comes again because its process ended. */
    private static final Duration EMPTY_KEPT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ConversationStore store;
    private final StateJson json;
    private final boolean isStateful;
    private final Duration timeToLive;
    private final CustomBotLog log;

    /**
     * @param isStateful whether anything of the bot uses the state of conversations; the store is asked only then
     * @param timeToLive after which a state is forgotten
     */
    public ConversationStates(ConversationStore store, StateJson json, boolean isStateful, Duration timeToLive,
            CustomBotLog log) {
        this.store = store;
        this.json = json;
        this.isStateful = isStateful;
        this.timeToLive = timeToLive;
        this.log = log;
    }

    /** Asks the store only if something in the application uses the state of conversations. */
    public Uni<ConversationDocument> load(String conversationId) {
        if (!isStateful) {
            return Uni.createFrom().item(ConversationDocument.EMPTY);
        }
        return persistently(() -> store.load(conversationId)).map(stored -> stored
                .map(state -> json.read(conversationId, state.version(), state.json())).orElse(ConversationDocument.EMPTY));
    }

    /** {@code false} when somebody else has stored something since the document was loaded; nothing changes then. */
    public Uni<Boolean> save(String conversationId, ConversationDocument document) {
        if (!isStateful) {
            return Uni.createFrom().item(true);
        }
        Duration kept = document.isEmpty() && this.timeToLive.compareTo(EMPTY_KEPT) > 0 ? EMPTY_KEPT : this.timeToLive;
        StoredState state = new StoredState(UUID.randomUUID().toString(), json.write(document));
        return persistently(() -> store.save(conversationId, document.version(), state, kept)
                .flatMap(saved -> saved ? Uni.createFrom().item(true) : isStored(conversationId, state)));
    }

    public Uni<Void> forget(String conversationId) {
        return isStateful
                ? persistently(() -> store.delete(conversationId))
                : Uni.createFrom().voidItem();
    }

    /** A save whose answer got lost looks like a conflict when it is tried again. */
    private Uni<Boolean> isStored(String conversationId, StoredState state) {
        return store.load(conversationId)
                .map(stored -> stored.filter(found -> found.version().equals(state.version())).isPresent());
    }

    private <T> Uni<T> persistently(Supplier<Uni<T>> work) {
        // A store that never answers must not hold the conversation for ever.
        return Uni.createFrom().deferred(work::get).ifNoItem().after(LONGEST_ANSWER).fail()
                .onFailure().invoke(failure -> log.stateUnavailable(failure.getClass().getName()))
                .onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(0.5).indefinitely();
    }
}
