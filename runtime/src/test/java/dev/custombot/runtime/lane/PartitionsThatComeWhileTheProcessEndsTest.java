package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.CustomBotLog;

/** Nothing begins in partitions that are given to a process while it ends. */
@Timeout(30)
class PartitionsThatComeWhileTheProcessEndsTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final List<TopicPartition> PARTITIONS = List.of(PARTITION);

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ofSeconds(1), CustomBotLog.of("test"));
        }
    }

    /** Its broker takes its time to tell what was committed. */
    private static final class SlowConsumer extends MockConsumer<String, byte[]> {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);

        SlowConsumer() {
            super("earliest");
            assign(PARTITIONS);
            updateBeginningOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions, Duration timeout) {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new KafkaException(e);
            }
            return Map.of(PARTITION, new OffsetAndMetadata(0));
        }
    }

    @Test
    void alsoWhenTheBrokerIsStillAskedHowFarTheyAreDone() throws Exception {
        Partitions partitions = new Partitions();
        SlowConsumer consumer = new SlowConsumer();
        CompletableFuture<Void> assigned = CompletableFuture
                .runAsync(() -> partitions.onPartitionsAssigned(consumer, PARTITIONS));
        assertThat(consumer.asked.await(10, TimeUnit.SECONDS)).isTrue();

        partitions.endAll(Duration.ofSeconds(1));
        consumer.answers.countDown();
        assertThat(assigned).succeedsWithin(Duration.ofSeconds(10));

        assertThat(partitions.ofOrNew(PARTITION).begin(0)).isFalse();
        assertThat(partitions.ofOrNew(PARTITION).isEnded()).isTrue();
    }

    @Test
    void norInThoseThatComeAfterwards() {
        Partitions partitions = new Partitions();
        SlowConsumer consumer = new SlowConsumer();
        consumer.answers.countDown();

        partitions.endAll(Duration.ofSeconds(1));
        partitions.onPartitionsAssigned(consumer, PARTITIONS);

        assertThat(partitions.ofOrNew(PARTITION).begin(0)).isFalse();
    }
}
