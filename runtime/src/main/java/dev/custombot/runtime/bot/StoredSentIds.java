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
        return keep(messageId, hubId, Optional.empty(), TRIES);
    }

    private Uni<Void> keep(String messageId, String hubId, Optional<String> version, int tries) {
        String json = Json.MAPPER.createObjectNode().put(HUB_ID, hubId).toString();
        return store.save(messageId, version, new StoredState(RandomIds.next(random), json), timeToLive)
                .chain(saved -> saved || tries == 1
                        ? Uni.createFrom().voidItem()
                        : store.load(messageId).chain(
                                found -> keep(messageId, hubId, found.map(StoredState::version), tries - 1)));
    }

    @Override
    public Uni<Optional<String>> find(String messageId) {
        return store.load(messageId).map(found -> found.flatMap(state -> hubId(state.json())));
    }

    private static Optional<String> hubId(String json) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(json).path(HUB_ID).textValue());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
