package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.store.HandledIdStore;
import dev.custombot.runtime.store.RedisHandledIdStore;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;

/** An id is known for its window, and takes what the guide says, with a real Redis. */
class RedisHandledIdStoreIT {

    private static final int MANY = 100_000;
    private static final Duration DAYS = Duration.ofDays(30);
    private static final Pattern USED_MEMORY = Pattern.compile("used_memory:(\\d+)");

    private static Vertx vertx;
    private static RedisServer server;
    private static ReactiveRedisDataSource redis;

    private final HandledIdStore store = new RedisHandledIdStore(redis, "custom-bot:orders-bot:handled:");

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

    @Test
    void anIdIsKnownToWhoeverHasThePrefix() {
        store.add("a", DAYS).await().indefinitely();

        assertThat(contains(store, "a")).isTrue();
        assertThat(contains(store, "b")).isFalse();
        assertThat(contains(new RedisHandledIdStore(redis, "custom-bot:other:handled:"), "a")).isFalse();
    }

    @Test
    void itIsForgottenAfterItsWindow() {
        store.add("brief", Duration.ofMillis(200)).await().indefinitely();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !contains(store, "brief"));
    }

    @Test
    void itTakesAtMost130Bytes() {
        long before = usedMemory();
        Random random = new Random(1);
        Multi.createFrom().range(0, MANY)
                .onItem()
                .transformToUni(i -> store.add("%011x%011x".formatted(random.nextLong() >>> 20, random.nextLong() >>> 20),
                        DAYS))
                .merge(16).collect().last().await().indefinitely();

        assertThat((usedMemory() - before) / MANY).isBetween(80L, 130L);
    }

    private static boolean contains(HandledIdStore store, String id) {
        return store.contains(id).await().indefinitely();
    }

    private static long usedMemory() {
        Matcher memory = USED_MEMORY.matcher(redis.execute("INFO", "memory").await().indefinitely().toString());
        assertThat(memory.find()).isTrue();
        return Long.parseLong(memory.group(1));
    }
}
