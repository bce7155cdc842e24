package dev.custombot.runtime.reply.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has no partitions, or has not been answered by Kafka for long, does not send until it is certain that it still may. */
class SenderLeaseTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SenderLease lease = new SenderLease(Duration.ofSeconds(10), clock);
    private final Map<String, Double> kafka = new ConcurrentHashMap<>(
            Map.of("heartbeat-total", 7.0, "assigned-partitions", 4.0));

    @BeforeEach
    void join() {
        lease.confirmedBy(consumer());
    }

    @Test
    void isNotHeldBeforeTheFirstAssignment() {
        assertThat(new SenderLease(Duration.ofSeconds(10), clock).isHeld()).isFalse();
    }

    @Test
    void isNotHeldWithoutPartitions() {
        assertThat(lease.isHeld()).isTrue();

        kafka.put("assigned-partitions", 0.0);

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void isHeldForHalfTheSessionAfterAnAnswer() {
        pass(Duration.ofSeconds(4));
        heartbeatIsAnswered();
        assertThat(lease.isHeld()).isTrue();
        pass(Duration.ofSeconds(5));
        assertThat(lease.isHeld()).isTrue();

        pass(Duration.ofMillis(1));

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void isHeldAsLongAsHeartbeatsAreAnsweredAndSomebodyLooks() {
        for (int heartbeat = 0; heartbeat < 20; heartbeat++) {
            pass(Duration.ofSeconds(3));
            heartbeatIsAnswered();
            lease.look();
        }

        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void aProcessThatStoodStillDoesNotTrustItsFirstAnswers() {
        pass(Duration.ofSeconds(15));
        // On its way when the process stood still, and the one that says that it is no member any more.
        for (int heartbeat = 0; heartbeat < 2; heartbeat++) {
            heartbeatIsAnswered();
            assertThat(lease.isHeld()).isFalse();
        }

        heartbeatIsAnswered();

        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void severalAnswersSeenTogetherAreNoProof() {
        pass(Duration.ofSeconds(15));
        heartbeatIsAnswered();
        heartbeatIsAnswered();
        heartbeatIsAnswered();

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void joiningAgainIsProof() {
        pass(Duration.ofSeconds(15));
        assertThat(lease.isHeld()).isFalse();

        join();

        assertThat(lease.isHeld()).isTrue();
    }

    private void heartbeatIsAnswered() {
        kafka.merge("heartbeat-total", 1.0, Double::sum);
    }

    private Consumer<?, ?> consumer() {
        Map<MetricName, Metric> metrics = GroupMetrics.of(kafka);
        return (Consumer<?, ?>) Proxy.newProxyInstance(SenderLeaseTest.class.getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> metrics);
    }

    private void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }
}
