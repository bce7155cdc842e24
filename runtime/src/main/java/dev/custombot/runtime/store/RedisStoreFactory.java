package dev.custombot.runtime.store;

import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.StateConfig;
import dev.custombot.state.ConversationStore;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;

/** Makes the store in Redis; part of the application only when quarkus-redis-client is. */
@Singleton
public class RedisStoreFactory implements StoreFactory {

    private final Instance<ReactiveRedisDataSource> redis;

    @Inject
    RedisStoreFactory(Instance<ReactiveRedisDataSource> redis) {
        this.redis = redis;
    }

    @Override
    public StateConfig.Store kind() {
        return StateConfig.Store.REDIS;
    }

    @Override
    public ConversationStore create(String part, long maxConversations, String keyPrefix) {
        return new RedisConversationStore(redis.get(), keyPrefix);
    }

    @Override
    public Optional<HandledIdStore> handledIds(String keyPrefix) {
        return Optional.of(new RedisHandledIdStore(redis.get(), keyPrefix));
    }
}
