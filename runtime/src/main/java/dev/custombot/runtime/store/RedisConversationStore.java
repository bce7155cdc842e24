package dev.custombot.runtime.store;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.state.ConversationStore;
import dev.custombot.state.StateRefusedException;
import dev.custombot.state.StoredState;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;

/** Keeps the state in Redis, one hash per conversation, where all replicas see it and restarts leave it. */
public final class RedisConversationStore implements ConversationStore {

    /** A script, because no client asks a replica for one: a replica that lags behind knows an older state, or none. */
    private static final String LOAD = "return redis.call('HMGET', KEYS[1], 'version', 'json')";
    /** Redis runs a script as one step. An empty expected version stands for a key that must not exist. */
    private static final String SAVE = """
            local version = redis.call('HGET', KEYS[1], 'version')
            if (version or '') ~= ARGV[1] then
              return 0
            end
            redis.call('HSET', KEYS[1], 'version', ARGV[2], 'json', ARGV[3])
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            return 1
            """;

    private final ReactiveRedisDataSource redis;
    private final String keyPrefix;

    /** @param keyPrefix what the keys of conversations start with; the conversation's id follows */
    public RedisConversationStore(ReactiveRedisDataSource redis, String keyPrefix) {
        this.redis = redis;
        this.keyPrefix = keyPrefix;
    }

    @Override
    public Uni<Optional<StoredState>> load(String conversationId) {
        return execute("EVAL", LOAD, "1", key(conversationId)).map(RedisConversationStore::state);
    }

    @Override
    public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive) {
        return execute("EVAL", SAVE, "1", key(conversationId), expectedVersion.orElse(""), state.version(), state.json(),
                Long.toString(timeToLive.toMillis())).map(response -> response.toInteger() == 1);
    }

    @Override
    public Uni<Void> delete(String conversationId) {
        return execute("DEL", key(conversationId)).replaceWithVoid();
    }

    /** What is no hash under a conversation's key will be none the next time. */
    private Uni<Response> execute(String command, String... arguments) {
        return redis.execute(command, arguments).onFailure(RedisConversationStore::isOfAnotherKind)
                .transform(failure -> new StateRefusedException("Redis has something else under the conversation's key"));
    }

    private static boolean isOfAnotherKind(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().contains("WRONGTYPE");
    }

    private String key(String conversationId) {
        return keyPrefix + conversationId;
    }

    private static Optional<StoredState> state(Response fields) {
        Response version = fields.get(0);
        Response json = fields.get(1);
        return version == null || json == null
                ? Optional.empty()
                : Optional.of(new StoredState(version.toString(), json.toString()));
    }
}
