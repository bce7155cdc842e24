package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.reply.owner.GroupMetrics;

/** A request that begins right before the partitions are another's would reach the hub when the plan is the other's. */
class NothingBeginsAtTheEndOfAHandOverTest {

    private static final Duration HAND_OVER = Duration.ofSeconds(10);

    private final SenderBench bench = new SenderBench();
    private final Map<String, Double> kafka = new HashMap<>(Map.of("heartbeat-total", 7.0, "assigned-partitions", 4.0));

    @BeforeEach
    void join() {
        bench.sender.joined(consumer());
    }

    @Test
    void untilThenAllGoesOn() {
        Instant begun = bench.timer.clock().instant();
        bench.sender.leaving(HAND_OVER);
        pass(HAND_OVER);

        List<Instant> requests = bench.requests.stream().map(SenderBench.Request::at).toList();
        assertThat(requests).anyMatch(begun.plusSeconds(8)::isBefore).noneMatch(begun.plusSeconds(9)::isBefore);
    }

    @Test
    void whoHasPartitionsAgainGoesOn() {
        bench.sender.leaving(HAND_OVER);
        pass(HAND_OVER);
        bench.say("c", "waits");
        assertThat(bench.taken).doesNotContain("waits");

        bench.sender.joined(consumer());
        pass(Duration.ofSeconds(2));

        assertThat(bench.taken).contains("waits");
    }

    @Test
    void ofAShortTimeHalfIsLeft() {
        Instant begun = bench.timer.clock().instant();
        bench.sender.leaving(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));

        assertThat(bench.requests).isNotEmpty().noneMatch(request -> begun.plusMillis(500).isBefore(request.at()));
    }

    /** With a heartbeat each second, as a member of the group has; all the time there is something to send. */
    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(1)) {
            kafka.merge("heartbeat-total", 1.0, Double::sum);
            bench.chatter(Duration.ofMillis(100), Duration.ofSeconds(1));
        }
    }

    private Consumer<?, ?> consumer() {
        Map<MetricName, Metric> metrics = GroupMetrics.of(kafka);
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {

            @Override
            public Map<MetricName, ? extends Metric> metrics() {
                return metrics;
            }
        };
        consumer.assign(Set.of(new TopicPartition("replies", 0)));
        return consumer;
    }
}
