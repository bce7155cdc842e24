package dev.custombot.state;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.common.annotation.Experimental;
import io.smallrye.mutiny.Uni;

/**
 * Where the state of conversations is kept between messages.
 * <p>
 * Two are built in: in memory (the default; bounded, and gone with the process) and in Redis. A CDI bean of this type in the
 * application replaces them.
 * <p>
 * <b>Contract</b>: methods are called on the event loop or a worker thread and must not block; they do their work when the
 * {@code Uni} is subscribed to. A {@code Uni} that fails means that the store cannot be reached: the call is repeated with
 * back-off until it succeeds, and the conversation waits. One that fails with {@link StateRefusedException} is not repeated: the
 * message goes to the dead letters. What is stored is a JSON document of the extension; an implementation
 * keeps it as it is, and out of logs.
 */
@Experimental("Young; may change where other stores need it")
public interface ConversationStore {

    /** What is stored of a conversation; empty when nothing is, or its time is over. Must see every save that was confirmed. */
    Uni<Optional<StoredState>> load(String conversationId);

    /**
     * Replaces what is stored of a conversation if that has the expected version, atomically.
     *
     * @param expectedVersion the version that was loaded; empty when nothing may be stored yet
     * @param state with a version of its own, never used before
     * @param timeToLive after which the state is forgotten unless it is saved again
     * @return {@code false} when another version is stored, or none although one is expected; nothing has changed then. Who may begin anew asks
     *         again without a version
     */
    Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive);

    /** Forgets a conversation, whatever its version. */
    Uni<Void> delete(String conversationId);

    /**
     * Whether all replicas see the same. What a store of one process alone has kept of a conversation counts as nothing once the conversation
     * has been with another replica, or the process has ended.
     */
    default boolean isShared() {
        return true;
    }
}
