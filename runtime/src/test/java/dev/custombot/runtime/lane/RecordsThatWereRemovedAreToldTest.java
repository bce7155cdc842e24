package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** What the broker has removed before it was read is lost, and its client goes on behind it without a word: the bot says so, and counts it. */
class RecordsThatWereRemovedAreToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("test")) {
    };
    private final Client client = new Client();

    @BeforeEach
    void goesOnAt100() {
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.updateEndOffsets(Map.of(PARTITION, 1_000L));
        client.commitSync(Map.of(PARTITION, new OffsetAndMetadata(100)));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));
    }

    @Test
    void whileTheBotWasAway() {
        client.updateBeginningOffsets(Map.of(PARTITION, 130L));
        receives(130);

        assertThat(partitions.lag().lost()).isEqualTo(30);
        assertThat(logged.lines()).singleElement().asString().contains("CBOT00416: 30 records of topic-0 were removed");
    }

    @Test
    void whileItWasBehindAndOnlyOnce() {
        receives(100);
        client.updateBeginningOffsets(Map.of(PARTITION, 250L));
        receives(250);
        receives(251);

        assertThat(partitions.lag().lost()).isEqualTo(149);
        assertThat(logged.lines()).hasSize(1);
    }

    /** Such as the markers of transactions. */
    @Test
    void whatNeverWasARecordIsNotLost() {
        receives(102);

        assertThat(partitions.lag().lost()).isZero();
        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeIsNotLost() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        List.of(100L, 101L, 102L).forEach(offset -> tenure.received(offset, 0));
        tenure.done(101);
        tenure.done(102);
        OffsetAndMetadata done = tenure.committable().orElseThrow();
        client.commitSync(Map.of(PARTITION, done));
        partitions.onPartitionsAssigned(client, List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 105L));
        receives(105);

        assertThat(partitions.lag().lost()).as("100, 103 and 104").isEqualTo(3);
    }

    @Test
    void theBrokersAreAskedAgainWhenTheyDoNotSay() {
        client.updateBeginningOffsets(Map.of(PARTITION, 130L));
        client.isAway = true;
        receives(130);
        assertThat(partitions.lag().lost()).isZero();

        client.isAway = false;
        partitions.look(client);
        assertThat(partitions.lag().lost()).isEqualTo(30);
    }

    @Test
    void nobodyIsAskedWhenNothingIsLeftOut() {
        receives(100);
        receives(101);

        assertThat(client.questions).isZero();
    }

    private void receives(long offset) {
        partitions.ofOrNew(PARTITION).received(offset, 0);
        partitions.look(client);
    }

    private static final class Client extends MockConsumer<String, byte[]> {

        private int questions;
        private boolean isAway;

        Client() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked, Duration limit) {
            questions++;
            if (isAway) {
                throw new TimeoutException("nobody answers");
            }
            return beginningOffsets(asked);
        }
    }
}
