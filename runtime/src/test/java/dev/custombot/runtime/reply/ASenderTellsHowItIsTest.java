package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.owner.GroupMetrics;
import dev.custombot.runtime.request.RatePlan;

/** What waits, what the plan allows and how the circuit is, a sender knows also where nothing is measured. */
class ASenderTellsHowItIsTest {

    private final Map<String, Double> kafka = new HashMap<>(Map.of("heartbeat-total", 7.0, "assigned-partitions", 1.0));

    @Test
    void underAPlan() {
        SenderBench bench = new SenderBench(Optional.empty(), Optional.of(new RatePlan(1, 2, OptionalLong.empty())));
        joined(bench);
        pass(bench, 5);
        assertThat(bench.sender.state()).isEqualTo(new SenderState(0, 0, Optional.of(2.0), 0));

        for (int i = 0; i < 40; i++) {
            bench.say("c", "text" + i);
        }

        assertThat(bench.sender.state().requests()).hasValue(0.0);
        assertThat(bench.sender.state().waiting()).isPositive();
        pass(bench, 60);
        assertThat(bench.sender.state()).isEqualTo(new SenderState(0, 0, Optional.of(2.0), 0));
    }

    @Test
    void withoutOne() {
        SenderBench bench = new SenderBench();
        joined(bench);
        assertThat(bench.sender.state().requests()).isEmpty();

        bench.answer = replies -> Optional.of(SendOutcome.withoutAnswer(new ConnectException("no route")));
        for (int i = 0; i < 20; i++) {
            bench.say("c" + i, "text" + i);
        }
        pass(bench, 10);

        assertThat(bench.sender.state().circuit()).isPositive();
        assertThat(bench.sender.state().waiting()).isPositive();
    }

    private void pass(SenderBench bench, int seconds) {
        for (int i = 0; i < seconds; i++) {
            kafka.merge("heartbeat-total", 1.0, Double::sum);
            bench.timer.pass(Duration.ofSeconds(1));
        }
    }

    private void joined(SenderBench bench) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {

            @Override
            public Map<MetricName, ? extends Metric> metrics() {
                return GroupMetrics.of(kafka);
            }
        };
        consumer.assign(Set.of(new TopicPartition("replies", 0)));
        bench.sender.joined(consumer);
    }
}
