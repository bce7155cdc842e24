package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;

/** What the guide states as a condition is looked at while the bot runs: partitions stay as many, and the group keeps its positions. */
class ConditionsAreLookedAtTest {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private final List<String> said = new ArrayList<>();
    private final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CustomBotLog.class}, (proxy, method, arguments) -> {
                said.add(method.getName() + Arrays.toString(arguments));
                return null;
            });
    private final Map<TopicPartition, OffsetAndTimestamp> oldest = new HashMap<>();
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return oldest;
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            return partitionsFor(topic);
        }
    };

    @Test
    void partitionsThatGrowAreToldOnce() {
        PartitionGrowth growth = new PartitionGrowth(log);
        kafka.subscribe(List.of(TOPIC));
        partitions(3);
        growth.look(kafka);
        growth.look(kafka);
        assertThat(said).isEmpty();

        partitions(9);
        growth.look(kafka);
        growth.look(kafka);

        assertThat(said).containsExactly("partitionsGrew[callbacks, 3, 9]");
    }

    @Test
    void forgottenPositionsAreTold() {
        oldest.put(PARTITION, new OffsetAndTimestamp(0, NOW.minusSeconds(7_200).toEpochMilli()));

        KnownMessagesReader.tellForgotten(kafka, Set.of(PARTITION), NOW.minusSeconds(3_600), log);

        assertThat(said).containsExactly("offsetsForgotten[callbacks-0, 2026-11-26T22:00:00Z]");
    }

    @Test
    void aNewGroupOfANewTopicIsNothingSpecial() {
        oldest.put(PARTITION, new OffsetAndTimestamp(0, NOW.minusSeconds(10).toEpochMilli()));
        oldest.put(new TopicPartition(TOPIC, 1), null);

        KnownMessagesReader.tellForgotten(kafka, Set.of(PARTITION), NOW.minusSeconds(3_600), log);

        assertThat(said).isEmpty();
    }

    private void partitions(int count) {
        kafka.updatePartitions(TOPIC, IntStream.range(0, count)
                .mapToObj(i -> new PartitionInfo(TOPIC, i, Node.noNode(), new Node[0], new Node[0])).toList());
    }
}
