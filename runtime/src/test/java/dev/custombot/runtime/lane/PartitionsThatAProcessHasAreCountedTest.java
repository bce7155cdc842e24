package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;

/** A partition counts while it is this process', so that the sum over all replicas tells whether each has an owner. */
class PartitionsThatAProcessHasAreCountedTest {

    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);

    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("test")) {
    };
    private final MockConsumer<String, byte[]> client = new MockConsumer<>("earliest");

    @Test
    void fromTheAssignmentUntilTheyAreGivenUp() {
        assertThat(partitions.owned()).isZero();

        has(FIRST, SECOND);
        partitions.onPartitionsAssigned(client, List.of(FIRST, SECOND));
        assertThat(partitions.owned()).isEqualTo(2);

        partitions.onPartitionsRevoked(client, List.of(FIRST));
        assertThat(partitions.owned()).isEqualTo(1);

        partitions.onPartitionsAssigned(client, List.of(FIRST));
        assertThat(partitions.owned()).isEqualTo(2);
    }

    /** Kafka does not tell an expelled process of it before it has partitions again. */
    @Test
    void thoseThatWereLostWithoutAWordDoNot() {
        has(FIRST, SECOND);
        partitions.onPartitionsAssigned(client, List.of(FIRST, SECOND));

        has(SECOND);
        partitions.onPartitionsAssigned(client, List.of());

        assertThat(partitions.owned()).isEqualTo(1);
    }

    @Test
    void noneCountsOnceTheApplicationEnds() {
        has(FIRST, SECOND);
        partitions.onPartitionsAssigned(client, List.of(FIRST, SECOND));

        partitions.endAll(Duration.ZERO);

        assertThat(partitions.owned()).isZero();
    }

    /** Its consumer hangs, or the broker is away: it handles nothing, whoever has the partitions now. */
    @Test
    void noneCountsWhileTheGroupDoesNotAnswer() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        PartitionTenures proven = new PartitionTenures(Duration.ZERO,
                Optional.of(new Membership(Duration.ofSeconds(10), ((InstantSource) now::get).withZone(ZoneOffset.UTC))),
                CustomBotLog.of("test")) {
        };
        has(FIRST, SECOND);
        proven.onPartitionsAssigned(client, List.of(FIRST, SECOND));
        assertThat(proven.owned()).isEqualTo(2);

        now.set(now.get().plusSeconds(11));
        assertThat(proven.owned()).isZero();

        proven.prove(client);
        assertThat(proven.owned()).isEqualTo(2);
    }

    private void has(TopicPartition... all) {
        client.assign(List.of(all));
        client.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }
}
