package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.MovingClock;
import io.smallrye.mutiny.Uni;

/** A process that stood still begins nothing for partitions that may be another's. */
class StoodStillTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final MovingClock clock = new MovingClock(Instant.EPOCH);
    private final AtomicInteger commits = new AtomicInteger();
    private boolean isExpelled;
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            if (isExpelled) {
                throw new CommitFailedException();
            }
            commits.incrementAndGet();
        }
    };
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1),
            Optional.of(new Membership(SESSION, clock)), CustomBotLog.of("test")) {
    };
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void assigned() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(consumer, List.of(PARTITION));
    }

    @Test
    void itBeginsWhenTheGroupHasAnsweredAgain() {
        clock.move(Duration.ofSeconds(15));
        CompletableFuture<Void> work = run(0);
        assertThat(runs).hasValue(0);

        partitions.commit(consumer);

        assertThat(work).isCompleted();
        assertThat(runs).hasValue(1);
    }

    @Test
    void itBeginsNothingWhenItWasExpelled() {
        clock.move(Duration.ofSeconds(15));
        CompletableFuture<Void> work = run(0);
        isExpelled = true;

        partitions.commit(consumer);
        assertThat(work).isNotDone();
        partitions.onPartitionsRevoked(consumer, List.of(PARTITION));

        assertThat(work).isCompletedExceptionally();
        assertThat(runs).hasValue(0);
    }

    /** It stood still after the group had given it the partitions, and before it read that. */
    @Test
    void itBeginsNothingOfAnAssignmentThatIsOld() {
        clock.move(Duration.ofSeconds(15));
        isExpelled = true;
        partitions.onPartitionsAssigned(consumer, List.of(PARTITION));

        assertThat(run(0)).isNotDone();
        assertThat(runs).hasValue(0);
    }

    @Test
    void whatItHadBegunIsLeftWhenItWasExpelled() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 0);
        CompletableFuture<Void> begun = tenure.run(0, () -> Uni.createFrom().nothing()).subscribeAsCompletionStage();
        clock.move(Duration.ofSeconds(15));
        assertThat(tenure.isLeft(0)).isFalse();
        isExpelled = true;

        partitions.onPartitionsRevoked(consumer, List.of(PARTITION));

        assertThat(tenure.isLeft(0)).isTrue();
        assertThat(begun).isCompletedExceptionally();
    }

    /** What comes of it is stored only when it is known whose the record is. */
    @Test
    void whatItHadBegunWaitsForTheGroupsAnswer() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 0);
        tenure.begin(0);
        assertThat(tenure.confirmed(0).subscribeAsCompletionStage()).isCompleted();
        clock.move(Duration.ofSeconds(15));
        CompletableFuture<Void> first = tenure.confirmed(0).subscribeAsCompletionStage();
        assertThat(first).isNotDone();

        partitions.commit(consumer);
        assertThat(first).isCompleted();

        clock.move(Duration.ofSeconds(15));
        CompletableFuture<Void> second = tenure.confirmed(0).subscribeAsCompletionStage();
        isExpelled = true;
        partitions.onPartitionsRevoked(consumer, List.of(PARTITION));
        assertThat(second).isCompletedExceptionally();
    }

    /** Before anybody waits for it; and not more often than that. */
    @Test
    void anIdleProcessStaysCertain() {
        for (int second = 0; second < 60; second++) {
            clock.move(Duration.ofSeconds(1));
            partitions.commit(consumer);
            assertThat(run(second)).isCompleted();
        }
        assertThat(commits).hasValueBetween(10, 30);
    }

    private CompletableFuture<Void> run(long offset) {
        return partitions.ofOrNew(PARTITION).run(offset, () -> {
            runs.incrementAndGet();
            return Uni.createFrom().voidItem();
        }).subscribeAsCompletionStage();
    }
}
