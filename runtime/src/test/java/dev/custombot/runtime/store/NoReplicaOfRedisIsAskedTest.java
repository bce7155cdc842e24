package dev.custombot.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.state.StoredState;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.impl.CommandImpl;

/** With {@code quarkus.redis.replicas=share} the client may ask a replica, which lags behind, for all that is only read. */
class NoReplicaOfRedisIsAskedTest {

    private final List<String> mayBeOld = new ArrayList<>();
    private final ReactiveRedisDataSource redis = (ReactiveRedisDataSource) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{ReactiveRedisDataSource.class}, (proxy, method, arguments) -> {
                asked((String) arguments[0], (String[]) arguments[1]);
                return Uni.createFrom().nothing();
            });

    @Test
    void forStates() {
        RedisConversationStore store = new RedisConversationStore(redis, "bot:");
        store.load("c-1").subscribe().with(any -> {});
        store.save("c-1", Optional.empty(), new StoredState("1", "{}"), Duration.ofHours(1)).subscribe().with(any -> {});
        store.delete("c-1").subscribe().with(any -> {});

        assertThat(mayBeOld).isEmpty();
    }

    @Test
    void forWhatWasHandled() {
        RedisHandledIdStore store = new RedisHandledIdStore(redis, "handled:");
        store.contains("m-1").subscribe().with(any -> {});
        store.add("m-1", Duration.ofHours(1)).subscribe().with(any -> {});

        assertThat(mayBeOld).isEmpty();
    }

    private void asked(String name, String... arguments) {
        List<byte[]> bytes = Arrays.stream(arguments).map(argument -> argument.getBytes(StandardCharsets.UTF_8)).toList();
        if (((CommandImpl) Command.create(name)).isReadOnly(bytes)) {
            mayBeOld.add(name);
        }
    }
}
