package dev.custombot.runtime.dispatch.state;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/**
 * Reads and writes the state of conversations. A store that fails is asked again until it answers: the conversation waits, and
 * nothing is lost.
 */
@Singleton
public class ConversationStates {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    /** For how long a message that has left no state is recognised, when it comes again because its process ended. */
    private static final Duration EMPTY_KEPT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Inject
    ConversationStore store;

    @Inject
    StateJson json;

    @Inject
    Handlers handlers;

    @Inject
    CustomBotConfig config;

    /** Asks the store only if something in the application uses the state of conversations. */
    public Uni<ConversationDocument> load(String conversationId) {
        if (!handlers.isStateful()) {
            return Uni.createFrom().item(ConversationDocument.EMPTY);
        }
        return persistently(() -> store.load(conversationId)).map(stored -> stored
                .map(state -> json.read(conversationId, state.version(), state.json())).orElse(ConversationDocument.EMPTY));
    }

    /** {@code false} when somebody else has stored something since the document was loaded; nothing changes then. */
    public Uni<Boolean> save(String conversationId, ConversationDocument document) {
        if (!handlers.isStateful()) {
            return Uni.createFrom().item(true);
        }
        Duration timeToLive = document.isEmpty() && timeToLive().compareTo(EMPTY_KEPT) > 0 ? EMPTY_KEPT : timeToLive();
        StoredState state = new StoredState(UUID.randomUUID().toString(), json.write(document));
        return persistently(() -> store.save(conversationId, document.version(), state, timeToLive)
                .flatMap(saved -> saved ? Uni.createFrom().item(true) : isStored(conversationId, state)));
    }

    public Uni<Void> forget(String conversationId) {
        return handlers.isStateful()
                ? persistently(() -> store.delete(conversationId))
                : Uni.createFrom().voidItem();
    }

    /** A save whose answer got lost looks like a conflict when it is tried again. */
    private Uni<Boolean> isStored(String conversationId, StoredState state) {
        return store.load(conversationId)
                .map(stored -> stored.filter(found -> found.version().equals(state.version())).isPresent());
    }

    private Duration timeToLive() {
        return config.defaultBot().state().timeToLive();
    }

    private static <T> Uni<T> persistently(Supplier<Uni<T>> work) {
        // A store that never answers must not hold the conversation for ever.
        return Uni.createFrom().deferred(work::get).ifNoItem().after(LONGEST_ANSWER).fail()
                .onFailure().invoke(failure -> CustomBotLog.LOG.stateUnavailable(failure.getClass().getName()))
                .onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(0.5).indefinitely();
    }
}
