package dev.custombot.runtime.reply.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** After a silence, each answered heartbeat counts once, however many look: else a process sends that was expelled. */
@ExtendWith(FrayTestExtension.class)
class SenderLeaseTest {

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final SenderLease lease = new SenderLease(Duration.ofSeconds(10), clock);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void aHeartbeatCountsOnce() {
        lease.confirmedBy(consumer());
        clock.forward(Duration.ofMinutes(1));
        lease.look();
        heartbeats.incrementAndGet();
        Threads.run(lease::look, lease::look, lease::isHeld);
        heartbeats.incrementAndGet();

        assertThat(lease.isHeld()).as("held after two answers").isFalse();
        heartbeats.incrementAndGet();
        assertThat(lease.isHeld()).as("held after three answers").isTrue();
    }

    private Consumer<?, ?> consumer() {
        Map<MetricName, Metric> metrics = new HashMap<>();
        metric(metrics, "heartbeat-total", heartbeats);
        metric(metrics, "assigned-partitions", new AtomicInteger(1));
        return Doubles.of(Consumer.class, (method, arguments) -> metrics);
    }

    private static void metric(Map<MetricName, Metric> metrics, String name, AtomicInteger value) {
        MetricName key = new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
        metrics.put(key, new Metric() {

            @Override
            public MetricName metricName() {
                return key;
            }

            @Override
            public Object metricValue() {
                return value.doubleValue();
            }
        });
    }
}
