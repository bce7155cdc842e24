package dev.custombot.runtime.store;

import java.time.Duration;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;

/** One key for each id, which Redis removes by itself. Its value is a small number: Redis has those once for all keys. */
public final class RedisHandledIdStore implements HandledIdStore {

    private static final String VALUE = "1";
    /** A script, because no client asks a replica for one: a replica that lags behind does not know what was just handled. */
    private static final String CONTAINS = "return redis.call('EXISTS', KEYS[1])";

    private final ReactiveRedisDataSource redis;
    private final String keyPrefix;

    /** @param keyPrefix what the keys start with; the id follows */
    public RedisHandledIdStore(ReactiveRedisDataSource redis, String keyPrefix) {
        this.redis = redis;
        this.keyPrefix = keyPrefix;
    }

    @Override
    public Uni<Boolean> contains(String id) {
        return redis.execute("EVAL", CONTAINS, "1", keyPrefix + id).map(response -> response.toInteger() == 1);
    }

    @Override
    public Uni<Void> add(String id, Duration window) {
        return redis.execute("SET", keyPrefix + id, VALUE, "PX", Long.toString(window.toMillis())).replaceWithVoid();
    }
}
