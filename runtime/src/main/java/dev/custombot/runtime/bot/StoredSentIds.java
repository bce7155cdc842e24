package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.custombot.runtime.RandomIds;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.record.Json;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** Keeps them where the state of conversations is kept, but in a part of its own. */
final class StoredSentIds implements SentIds {

    private static final String HUB_ID = "hubId";
    private static final String TAKEN = "{}";
    /** Two requests with one reply are not made together: the second may find what the first has kept, and no more. */
    private static final int TRIES = 2;

    private final ConversationStore store;
    private final Duration timeToLive;
    private final RandomGenerator random;

    /** @param store that holds nothing else */
    StoredSentIds(ConversationStore store, Duration timeToLive, RandomGenerator random) {
        this.store = store;
        this.timeToLive = timeToLive;
        this.random = random;
    }

    @Override
    public Uni<Void> keep(String messageId, String hubId) {
        return write(said(messageId), Json.MAPPER.createObjectNode().put(HUB_ID, hubId).toString(), Optional.empty(), TRIES);
    }

    private Uni<Void> write(String key, String json, Optional<String> version, int tries) {
        return store.save(key, version, new StoredState(RandomIds.next(random), json), timeToLive)
                .chain(saved -> saved || tries == 1
                        ? Uni.createFrom().voidItem()
                        : store.load(key).chain(
                                found -> write(key, json, found.map(StoredState::version), tries - 1)));
    }

    @Override
    public Uni<Optional<String>> find(String messageId) {
        return store.load(said(messageId)).map(found -> found.flatMap(state -> hubId(state.json())));
    }

    @Override
    public Uni<Void> taken(String conversationId, String messageId) {
        return write(taking(conversationId, messageId), TAKEN, Optional.empty(), TRIES);
    }

    @Override
    public Uni<Boolean> isTaken(String conversationId, String messageId) {
        return store.load(taking(conversationId, messageId)).map(Optional::isPresent);
    }

    private static String said(String messageId) {
        return "said:" + messageId;
    }

    /** Of two ids that may be any text: no two pairs of them are the same key. */
    private static String taking(String conversationId, String messageId) {
        return "taken:" + conversationId.length() + ":" + conversationId + ":" + messageId;
    }

    private static Optional<String> hubId(String json) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(json).path(HUB_ID).textValue());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
