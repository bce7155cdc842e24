package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.reply.owner.GroupMetrics;

/** A process that stood still may have lost its partitions: it sends nothing until Kafka has answered, also where no plan asks who sends. */
class StoodStillWithoutAPlanTest {

    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(15);

    private final SenderBench bench = new SenderBench();
    private final Map<String, Double> kafka = new HashMap<>(Map.of("heartbeat-total", 7.0, "assigned-partitions", 4.0));

    @Test
    void nothingIsSentUntilKafkaHasAnsweredAgain() {
        bench.sender.joined(consumer());
        bench.say("c", "before");
        assertThat(bench.taken).containsExactly("before");

        bench.timer.pass(LONGER_THAN_A_SESSION);
        bench.say("c", "after");
        assertThat(bench.taken).containsExactly("before");
        assertThat(bench.plan.maySend()).as("nor is what has its connection already").isFalse();

        for (int heartbeat = 0; heartbeat < 4; heartbeat++) {
            bench.timer.pass(Duration.ofSeconds(3));
            kafka.merge("heartbeat-total", 1.0, Double::sum);
        }
        bench.timer.pass(Duration.ofSeconds(2));
        assertThat(bench.taken).containsExactly("before", "after");
    }

    @Test
    void whoIsGivenPartitionsAnewSendsAtOnce() {
        bench.sender.joined(consumer());
        bench.timer.pass(LONGER_THAN_A_SESSION);
        bench.say("c", "after");

        bench.sender.joined(consumer());
        bench.timer.pass(Duration.ofSeconds(2));

        assertThat(bench.taken).containsExactly("after");
    }

    /** Of another kind, or another version: then nobody can tell. */
    @Test
    void aConsumerThatTellsNothingSends() {
        kafka.clear();
        bench.sender.joined(consumer());
        bench.timer.pass(LONGER_THAN_A_SESSION);
        bench.say("c", "text");

        assertThat(bench.taken).containsExactly("text");
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
