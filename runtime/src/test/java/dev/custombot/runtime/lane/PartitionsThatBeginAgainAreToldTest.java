package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;

/** A topic that begins again is told, and so is a group that knows no position. */
class PartitionsThatBeginAgainAreToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final List<String> said = new ArrayList<>();
    private final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CustomBotLog.class}, (proxy, method, arguments) -> {
                said.add(method.getName() + Arrays.toString(arguments));
                return null;
            });
    private final List<TopicPartition> forgotten = new ArrayList<>();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, log) {

        @Override
        protected void forgotten(Set<TopicPartition> unknown) {
            forgotten.addAll(unknown);
        }
    };
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");

    @BeforeEach
    void takeOverWhatWasCommitted() {
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 1_000L));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(100)));
        partitions.onPartitionsAssigned(kafka, List.of(PARTITION));
    }

    @Test
    void aTopicThatBeginsAgain() {
        received(0, 1);

        partitions.look(kafka);
        partitions.look(kafka);

        assertThat(said).containsExactly("begunAgain[topic-0, 0, 100]");
    }

    /** Its positions were forgotten, or it is new. */
    @Test
    void whatTheGroupKnowsNoPositionOf() {
        TopicPartition unknown = new TopicPartition("topic", 1);
        kafka.assign(List.of(PARTITION, unknown));
        kafka.updateBeginningOffsets(Map.of(unknown, 0L));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(100)));

        partitions.onPartitionsAssigned(kafka, List.of(PARTITION, unknown));

        assertThat(forgotten).containsExactly(unknown);
    }

    private void received(long... offsets) {
        Arrays.stream(offsets).forEach(offset -> partitions.ofOrNew(PARTITION).received(offset, 0));
    }
}
