package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;

/** What a topic did not keep until it was read is told, and so is a topic that begins again; what was no record is not. */
class RecordsThatAreGoneAreToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final List<String> said = new ArrayList<>();
    private final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {CustomBotLog.class}, (proxy, method, arguments) -> {
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
    private final Broker kafka = new Broker();

    @BeforeEach
    void takeOverWhatWasCommitted() {
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 1_000L));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(100)));
        partitions.onPartitionsAssigned(kafka, List.of(PARTITION));
    }

    /** The bot was away for longer than that. */
    @Test
    void whatTheTopicDidNotKeepForLongEnough() {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 350L));
        received(350, 351);

        partitions.askForEnds(kafka);
        partitions.askForEnds(kafka);

        assertThat(said).containsExactly("removedUnread[250, topic-0]");
    }

    @Test
    void whatIsRemovedWhileTheBotIsBehind() {
        received(100, 101);
        kafka.updateBeginningOffsets(Map.of(PARTITION, 110L));
        received(112);

        partitions.askForEnds(kafka);

        assertThat(said).as("110 and 111 are those of no record").containsExactly("removedUnread[8, topic-0]");
    }

    /** Markers of transactions, of a tool that has copied the topic, say. */
    @Test
    void offsetsOfNoRecordAreNothingSpecial() {
        received(100, 103, 104, 109);

        partitions.askForEnds(kafka);

        assertThat(said).isEmpty();
        assertThat(kafka.questions).isEqualTo(1);
    }

    @Test
    void aTopicThatBeginsAgain() {
        received(0, 1);

        partitions.askForEnds(kafka);

        assertThat(said).containsExactly("begunAgain[topic-0, 0, 100]");
    }

    @Test
    void theBrokersAreAskedUntilTheyAnswerAndNeverWithoutNeed() {
        received(100, 101, 102);
        partitions.askForEnds(kafka);
        assertThat(kafka.questions).isZero();

        kafka.updateBeginningOffsets(Map.of(PARTITION, 200L));
        received(200);
        kafka.isAway = true;
        partitions.askForEnds(kafka);
        assertThat(said).isEmpty();

        kafka.isAway = false;
        partitions.askForEnds(kafka);
        assertThat(said).containsExactly("removedUnread[97, topic-0]");
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

    private static final class Broker extends MockConsumer<String, byte[]> {

        private int questions;
        private boolean isAway;

        Broker() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked, Duration limit) {
            questions++;
            if (isAway) {
                throw new TimeoutException("no broker");
            }
            return beginningOffsets(asked);
        }
    }
}
