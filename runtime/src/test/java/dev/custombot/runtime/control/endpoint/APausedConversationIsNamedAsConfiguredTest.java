package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.control.ControlDesk;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** Who pauses what is told; a conversation by the name that the bot has for it in its log, which may not be its id. */
class APausedConversationIsNamedAsConfiguredTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final ControlDesk desk = new ControlDesk("returns", "control", Set.of(), () -> null,
            () -> new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()), Runnable::run,
            Clock.systemUTC(), Clock.systemUTC(), CustomBotLog.of("returns", id -> "#" + id.length()));

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume"})
    void notByItsId(String action) {
        control(action, "conversation", "c-17");

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00707: Control by kim: " + action + " conversation #4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume"})
    void somethingElseByItsOwn(String action) {
        control(action, "sender", "true");

        assertThat(logged.lines()).containsExactly("[returns] CBOT00702: Control by kim: " + action + " sender");
    }

    private void control(String action, String name, String value) {
        new ControlResource(desks()).answer(HttpMethod.POST, action,
                new ControlQuery(MultiMap.caseInsensitiveMultiMap().add(name, value)), "kim").await()
                .atMost(Duration.ofSeconds(30));
    }

    @SuppressWarnings("unchecked")
    private Instance<ControlDesk> desks() {
        return (Instance<ControlDesk>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isResolvable" -> true;
                    case "get" -> desk;
                    default -> proxy;
                });
    }
}
