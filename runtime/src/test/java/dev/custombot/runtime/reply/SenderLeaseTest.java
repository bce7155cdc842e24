package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no partitions, or has not been heard of by Kafka for long, does not send. */
class SenderLeaseTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SenderLease lease = new SenderLease(Duration.ofSeconds(10), clock);

    @ParameterizedTest
    @CsvSource({"0, 4, true", "5, 4, true", "6, 4, false", "20, 4, false", "0, 0, false"})
    void isHeldForHalfTheSession(double sinceHeartbeat, double partitions, boolean held) {
        lease.heldBy(consumer(Map.of("last-heartbeat-seconds-ago", sinceHeartbeat, "assigned-partitions", partitions)));

        assertThat(lease.isHeld()).isEqualTo(held);
    }

    @Test
    void joiningTheGroupCountsForAHeartbeat() {
        lease.heldBy(consumer(Map.of("last-heartbeat-seconds-ago", -1.0, "assigned-partitions", 4.0)));
        pass(Duration.ofSeconds(5));
        assertThat(lease.isHeld()).isTrue();

        pass(Duration.ofSeconds(1));
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void isNotHeldBeforeTheFirstAssignment() {
        assertThat(lease.isHeld()).isFalse();
    }

    private static Consumer<?, ?> consumer(Map<String, Double> values) {
        Map<MetricName, Metric> metrics = new HashMap<>();
        values.forEach((name, value) -> {
            MetricName metricName = new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
            metrics.put(metricName, new Metric() {

                @Override
                public MetricName metricName() {
                    return metricName;
                }

                @Override
                public Object metricValue() {
                    return value;
                }
            });
        });
        return (Consumer<?, ?>) Proxy.newProxyInstance(SenderLeaseTest.class.getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> metrics);
    }

    private void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }
}
