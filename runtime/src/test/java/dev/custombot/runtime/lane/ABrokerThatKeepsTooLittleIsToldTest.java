package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.OffsetMetadataTooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** A broker that refuses what is done behind the oldest open record takes the rest; the log says once which of its settings that is. */
class ABrokerThatKeepsTooLittleIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("returns")) {
    };
    private final Client client = new Client();

    @Test
    void withTheSettingAndOnlyOnce() {
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.commitSync(Map.of(PARTITION, new OffsetAndMetadata(0)));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));
        Tenure tenure = partitions.ofOrNew(PARTITION);
        List.of(0L, 1L, 2L, 3L, 4L).forEach(offset -> tenure.received(offset, 0));

        tenure.done(0);
        tenure.done(2);
        partitions.commit(client);
        assertThat(committed()).isEqualTo(1);
        tenure.done(1);
        tenure.done(4);
        partitions.commit(client);
        assertThat(committed()).isEqualTo(3);

        assertThat(logged.lines("CBOT"))
                .containsExactly("[returns] CBOT00411: The broker does not store what is done behind the "
                        + "oldest open record of a partition (raise its offset.metadata.max.bytes); after a crash it is done again");
        assertThat(logged.levels("CBOT00411")).containsExactly("WARN");
    }

    private long committed() {
        return client.committed(Set.of(PARTITION)).get(PARTITION).offset();
    }

    private static final class Client extends MockConsumer<String, byte[]> {

        Client() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration limit) {
            if (offsets.values().stream().anyMatch(offset -> !offset.metadata().isEmpty())) {
                throw new OffsetMetadataTooLarge("Canary");
            }
            commitSync(offsets);
        }
    }
}
