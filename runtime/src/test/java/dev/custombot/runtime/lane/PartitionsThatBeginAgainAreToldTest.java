package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** A topic that begins again is told, and so is a group that knows no position. */
class PartitionsThatBeginAgainAreToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final List<TopicPartition> forgotten = new ArrayList<>();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("returns")) {

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

        assertThat(logged.lines("CBOT"))
                .containsExactly("[returns] CBOT00417: Partition topic-0 goes on at offset 0, though all "
                        + "up to 100 was read before: its topic was made anew, or cut off. What lies there is worked on, again perhaps");
        assertThat(logged.levels("CBOT")).containsExactly("WARN");
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
