package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;

/** What is not done counts, wherever it is: unread, or read and open; and the oldest of it says how late the bot is. */
class HowFarBehindTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("test")) {
    };

    @Test
    void openOnesCountAndDoneOnesDoNot() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        LongStream.range(0, 10).forEach(offset -> tenure.received(offset, offset * 1_000));

        List.of(0L, 1L, 5L, 9L).forEach(tenure::done);

        assertThat(partitions.lag().records()).isEqualTo(6);
        assertThat(partitions.lag().oldest(12_000)).isEqualTo(10);
    }

    @Test
    void nothingIsOldWhenAllIsDone() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 1_000);
        tenure.done(0);

        assertThat(partitions.lag().records()).isZero();
        assertThat(partitions.lag().oldest(1_000_000)).isZero();
    }

    @Test
    void whatNobodyHasReadCountsAsFarAsTheClientKnows() {
        MockConsumer<String, byte[]> client = new MockConsumer<>("earliest");
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.updateEndOffsets(Map.of(PARTITION, 100L));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));
        LongStream.range(0, 4).forEach(
                offset -> client.addRecord(new ConsumerRecord<>("topic", 0, offset, "c", new byte[0])));
        client.poll(Duration.ofMillis(1));
        partitions.ofOrNew(PARTITION).received(0, 0);

        partitions.look(client);

        assertThat(partitions.lag().unread()).isEqualTo(99);
        assertThat(partitions.lag().records()).isEqualTo(100);
    }

    /** What is polled no further is not fetched, and its client hears of no record that comes meanwhile. */
    @Test
    void whatComesWhileReadingPausesCounts() {
        PausedClient client = new PausedClient();
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.updateEndOffsets(Map.of(PARTITION, 2_000L));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));
        client.pause(List.of(PARTITION));
        client.updateEndOffsets(Map.of(PARTITION, 72_000L));

        partitions.askForEnds(client);
        partitions.look(client);
        assertThat(partitions.lag().unread()).isEqualTo(72_000);

        client.isAway = true;
        partitions.askForEnds(client);
        partitions.look(client);
        assertThat(partitions.lag().unread()).as("as far as is known").isEqualTo(72_000);
    }

    @Test
    void theBrokersAreNotAskedAboutWhatIsRead() {
        PausedClient client = new PausedClient();
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.updateEndOffsets(Map.of(PARTITION, 2_000L));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));

        partitions.askForEnds(client);
        partitions.look(client);

        assertThat(client.questions).isZero();
        assertThat(partitions.lag().unread()).isEqualTo(2_000);
    }

    /** Knows the end as it was when it fetched last. */
    private static final class PausedClient extends MockConsumer<String, byte[]> {

        private int questions;
        private boolean isAway;

        PausedClient() {
            super("earliest");
        }

        @Override
        public synchronized OptionalLong currentLag(TopicPartition partition) {
            return OptionalLong.of(2_000);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> asked, Duration limit) {
            questions++;
            if (isAway) {
                throw new TimeoutException("no broker");
            }
            return endOffsets(asked);
        }
    }

    @Test
    void itTakesNoMemoryThatGrows() {
        RecordAges ages = new RecordAges();
        long day = 86_400;
        LongStream.range(0, day).forEach(offset -> ages.add(offset, offset * 1_000));

        assertThat(ages.size()).isLessThanOrEqualTo(1_000);
        assertThat(ages.of(day / 2).getAsLong()).isBetween(day / 2 * 990, day / 2 * 1_000);
    }
}
