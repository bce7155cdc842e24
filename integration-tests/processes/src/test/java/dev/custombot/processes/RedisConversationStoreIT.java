package dev.custombot.processes;

import java.io.IOException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import dev.custombot.runtime.store.RedisConversationStore;
import dev.custombot.state.ConversationStore;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;

/** The store in Redis keeps the contract, with a real Redis. */
class RedisConversationStoreIT extends ConversationStoreContract {

    private static Vertx vertx;
    private static RedisServer server;
    private static ReactiveRedisDataSource redis;

    @BeforeAll
    static void start() throws IOException {
        server = RedisServer.start();
        vertx = Vertx.vertx();
        Redis client = Redis.createClient(vertx, server.url());
        redis = new ReactiveRedisDataSourceImpl(vertx, client, RedisAPI.api(client));
    }

    @AfterAll
    static void stop() {
        vertx.closeAndAwait();
        server.close();
    }

    @Override
    ConversationStore store() {
        return new RedisConversationStore(redis, "test:");
    }

    /** Redis has its own clock: a key that lives as long, and was made later, is gone only after it. */
    @Override
    void runOut(Duration timeToLive) {
        redis.execute("SET", "marker", "x", "PX", Long.toString(timeToLive.toMillis() + 1)).await().indefinitely();
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> redis.execute("EXISTS", "marker").await().indefinitely().toInteger() == 0);
    }
}
