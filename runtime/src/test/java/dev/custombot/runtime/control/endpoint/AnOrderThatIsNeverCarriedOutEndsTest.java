package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.ControlDesk;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** An order for a message that is done already, or that never was, keeps nobody from anything: it can be withdrawn, and is over after a day. */
class AnOrderThatIsNeverCarriedOutEndsTest {

    private static final int MOST = 10_000;
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("control", 0);

    private final MockProducer<String, byte[]> written = new MockProducer<>(true, null, new StringSerializer(),
            new ByteArraySerializer()) {

        @Override
        public void close(Duration timeout) {
            // Another one is made for each record.
        }
    };
    private final ControlDesk desk = new ControlDesk("default", "control", Set.of("OrderBot#menu"), Topic::new, () -> written,
            Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC), Clock.systemUTC(), CustomBotLog.LOG);
    private String key = "head:c-";
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
        key = "conversation:c-";
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
            assertThat(record.key()).isEqualTo("head:c-1");
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

    /** Has an order for each of so many conversations, all of them given at once. */
    private final class Topic extends MockConsumer<String, byte[]> {

        Topic() {
            super("earliest");
            updatePartitions("control", List.of(new PartitionInfo("control", 0, Node.noNode(), new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, (long) orders));
            schedulePollTask(() -> {
                for (int i = 0; i < orders; i++) {
                    addRecord(new ConsumerRecord<>("control", 0, i, key + i,
                            ("{\"by\":\"rita\",\"at\":\"" + NOW.minus(age) + "\",\"message\":\"m-" + i
                                    + "\",\"order\":\"skip\"}")
                                    .getBytes(StandardCharsets.UTF_8)));
                }
            });
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            return partitionsFor(topic);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
            return endOffsets(partitions);
        }

        @Override
        public synchronized long position(TopicPartition partition, Duration timeout) {
            return position(partition);
        }
    }
}
