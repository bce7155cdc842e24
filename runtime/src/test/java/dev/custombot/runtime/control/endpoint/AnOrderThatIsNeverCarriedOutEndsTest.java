package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.control.ControlTopic;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** An order for a message that is done already, or that never was, keeps nobody from anything: it can be withdrawn, and is over after a day. */
class AnOrderThatIsNeverCarriedOutEndsTest {

    private static final int MOST = 10_000;
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final MockProducer<String, byte[]> written = new MockProducer<>(true, null, new StringSerializer(),
            new ByteArraySerializer()) {

        @Override
        public void close(Duration timeout) {
            // Another one is made for each record.
        }
    };
    private final ControlDesk desk = new ControlDesk("default", ControlTopic.NAME, Set.of("OrderBot#menu"), this::topic,
            () -> written,
            Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC), Clock.systemUTC(), CustomBotLog.LOG);
    private String key = "head:c-%1$s/m-%1$s";
    private int orders;
    private Duration age = Duration.ofHours(23);

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sender=true", "conversation=c-x", "handler=OrderBot#menu"})
    void itKeepsNothingFromBeingPaused(String what) {
        ordered(MOST);

        assertThat(control("pause", what.split("=")).get("paused").asBoolean()).isTrue();
    }

    @Test
    void thereAreNotTooManyOfThem() {
        ordered(MOST);

        assertThatExceptionOfType(ControlProblem.class)
                .isThrownBy(() -> control("skip", "conversation", "c-x", "message", "m-x"))
                .withMessageContaining("10000 orders");
    }

    @Test
    void norTooManyPausedConversations() {
        key = "conversation:c-%s";
        ordered(MOST);

        assertThatExceptionOfType(ControlProblem.class).isThrownBy(() -> control("pause", "conversation", "c-x"))
                .withMessageContaining("10000 conversations");
        assertThat(control("pause", "sender", "true").get("paused").asBoolean()).isTrue();
        assertThat(control("skip", "conversation", "c-x", "message", "m-x").get("order").asText()).isEqualTo("skip");
    }

    @Test
    void oneThatIsADayOldIsOver() {
        age = Duration.ofDays(1);
        ordered(MOST);

        assertThat(listed()).isEmpty();
        assertThat(desk.wishes().order("c-0", "m-0")).isEmpty();
        assertThat(control("skip", "conversation", "c-x", "message", "m-x").get("order").asText()).isEqualTo("skip");
    }

    @Test
    void aYoungerOneIsNot() {
        ordered(1);

        assertThat(listed()).singleElement().satisfies(order -> assertThat(order.get("message").asText()).isEqualTo("m-0"));
        assertThat(desk.wishes().order("c-0", "m-0")).isPresent();
    }

    @Test
    void oneCanBeWithdrawn() {
        ordered(2);

        control("resume", "conversation", "c-1", "message", "m-1");

        assertThat(written.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("head:c-1/m-1");
            assertThat(record.value()).isNull();
        });
    }

    @Test
    void butNotThatOfAnotherMessage() {
        ordered(2);

        assertThatExceptionOfType(ControlProblem.class)
                .isThrownBy(() -> control("resume", "conversation", "c-1", "message", "m-2"));
        assertThat(written.history()).isEmpty();
    }

    /** All are known when it returns. */
    private void ordered(int number) {
        orders = number;
        desk.start();
        desk.wishes().known().await().atMost(Duration.ofSeconds(30));
    }

    private List<ObjectNode> listed() {
        return answer(HttpMethod.GET, "").withArrayProperty("orders").valueStream().map(ObjectNode.class::cast).toList();
    }

    private ObjectNode control(String action, String... parameters) {
        return answer(HttpMethod.POST, action, parameters);
    }

    private ObjectNode answer(HttpMethod method, String action, String... parameters) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i], parameters[i + 1]);
        }
        return new ControlResource(desks()).answer(method, action, new ControlQuery(query), "kim").await()
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

    /** Has something that is wanted of each of so many conversations, all of it since then. */
    private ControlTopic topic() {
        byte[] value = ("{\"by\":\"rita\",\"at\":\"" + NOW.minus(age) + "\",\"order\":\"skip\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new ControlTopic()
                .with(IntStream.range(0, orders).mapToObj(i -> new ControlTopic.Line(key.formatted(i), value)).toList());
    }
}
