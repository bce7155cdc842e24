package dev.custombot.runtime.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;

import org.junit.jupiter.api.Test;

import dev.custombot.state.StateRefusedException;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;

/** A key that holds something else will do so the next time: asking on would hold the conversation for ever. */
class SomethingElseInRedisTest {

    @Test
    void isRefusedForGood() {
        assertThatThrownBy(() -> load("WRONGTYPE Operation against a key holding the wrong kind of value"))
                .isInstanceOf(StateRefusedException.class);
    }

    @Test
    void anotherFailureMayPass() {
        assertThatThrownBy(() -> load("LOADING Redis is loading the dataset in memory"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void load(String answer) {
        ReactiveRedisDataSource redis = (ReactiveRedisDataSource) Proxy.newProxyInstance(
                SomethingElseInRedisTest.class.getClassLoader(), new Class<?>[]{ReactiveRedisDataSource.class},
                (proxy, method, arguments) -> Uni.createFrom().failure(new IllegalStateException(answer)));
        new RedisConversationStore(redis, "bot:").load("c-1").await().indefinitely();
    }
}
