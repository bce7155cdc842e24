package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/** What a process that has lost its partitions, or the broker, does with its work. */
class PartitionTenuresTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final TopicPartition OTHER = new TopicPartition("topic", 1);
    private static final List<TopicPartition> PARTITIONS = List.of(PARTITION);

    private static final class Partitions extends PartitionTenures {

        private final List<TopicPartition> over = new ArrayList<>();
        private boolean isBrokerAway;

        Partitions(Duration patience) {
            super(patience, CustomBotLog.of("test"));
        }

        Partitions(Duration patience, Waiting waiting) {
            super(patience, waiting, Optional.empty(), CustomBotLog.of("test"));
        }

        @Override
        protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (isBrokerAway) {
                throw new TimeoutException("no position");
            }
            return super.prepare(consumer, partitions);
        }

        @Override
        protected void ended(Collection<TopicPartition> partitions) {
            over.addAll(partitions);
        }
    }

    /** A member of the group, until it is expelled. */
    private static final class Member extends MockConsumer<String, byte[]> {

        private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        private boolean isExpelled;
        private int commits;

        Member(Collection<TopicPartition> partitions) {
            super("earliest");
            owns(partitions);
        }

        void owns(Collection<TopicPartition> partitions) {
            assign(partitions);
            partitions.forEach(partition -> updateBeginningOffsets(Map.of(partition, 0L)));
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            if (isExpelled) {
                throw new CommitFailedException();
            }
            commits++;
            offsets.putAll(now);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions, Duration timeout) {
            return offsets;
        }
    }

    private final Partitions partitions = new Partitions(Duration.ofHours(1));
    private final Member member = new Member(PARTITIONS);

    /** The new owner is at work already. */
    @Test
    @Timeout(60)
    void anExpelledOwnerWaitsForNothing() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7, 0);
        tenure.received(8, 0);
        tenure.begin(7);

        member.isExpelled = true;
        partitions.onPartitionsRevoked(member, PARTITIONS);

        assertThat(tenure.isLeft(7)).isTrue();
        assertThat(tenure.begin(8)).isFalse();
    }

    @Test
    void anOwnerThatGivesUpInOrderCommitsWhatItHasDone() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7, 0);
        tenure.begin(7);
        tenure.done(7);

        partitions.onPartitionsRevoked(member, PARTITIONS);

        assertThat(member.commits).isPositive();
        assertThat(member.offsets.get(PARTITION).offset()).isEqualTo(8);
    }

    /** What waits between two that have begun is the next owner's. */
    @Test
    @Timeout(60)
    void onlyWhatWasBegunIsWaitedFor() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        List.of(7L, 8L, 9L).forEach(offset -> tenure.received(offset, 0));
        tenure.begin(9);
        tenure.done(9);

        partitions.onPartitionsRevoked(member, PARTITIONS);

        assertThat(tenure.begin(7)).isFalse();
        assertThat(member.offsets.get(PARTITION).offset()).isEqualTo(7);
    }

    @Test
    void theNextOwnerSkipsWhatWasDoneOutOfOrder() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure before = partitions.ofOrNew(PARTITION);
        List.of(7L, 8L, 9L, 10L).forEach(offset -> before.received(offset, 0));
        before.done(8);
        before.done(9);
        partitions.commit(member);

        Partitions next = new Partitions(Duration.ofHours(1));
        next.onPartitionsAssigned(member, PARTITIONS);

        Tenure tenure = next.ofOrNew(PARTITION);
        assertThat(List.of(7L, 8L, 9L, 10L)).filteredOn(offset -> tenure.received(offset, 0)).containsExactly(7L, 10L);
        tenure.done(7);
        next.commit(member);
        assertThat(member.offsets.get(PARTITION).offset()).isEqualTo(10);
    }

    @Test
    void nothingIsCommittedTwice() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7, 0);
        tenure.done(7);

        partitions.commit(member);
        partitions.commit(member);

        assertThat(member.commits).isEqualTo(1);
    }

    @Test
    void aPartitionThatComesBackIsWorkedOnThoughTheBrokerIsAway() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        partitions.onPartitionsRevoked(member, PARTITIONS);
        partitions.isBrokerAway = true;

        partitions.onPartitionsAssigned(member, PARTITIONS);

        assertThat(partitions.ofOrNew(PARTITION).begin(9)).isTrue();
    }

    @Test
    void whatWasLostWithoutAWordIsLeftAtTheNextAssignment() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        member.owns(List.of(OTHER));

        partitions.onPartitionsAssigned(member, List.of(OTHER));

        assertThat(partitions.ofOrNew(PARTITION).begin(7)).isFalse();
    }

    /** Nothing that it says may be stored any more, and the new owner, here perhaps, handles the message again. */
    @Test
    void whatRunsIsCancelledWhenItsPartitionIsLost() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure before = partitions.ofOrNew(PARTITION);
        AtomicBoolean cancelled = new AtomicBoolean();
        CompletableFuture<Void> running = before
                .run(7, () -> Uni.createFrom().<Void>nothing().onCancellation().invoke(() -> cancelled.set(true)))
                .subscribeAsCompletionStage();

        partitions.onPartitionsAssigned(member, PARTITIONS);

        assertThat(before.begin(9)).isFalse();
        assertThat(cancelled).isTrue();
        assertThat(running).isCompletedExceptionally();
        assertThat(before.isLeft(7)).isTrue();
        assertThat(partitions.ofOrNew(PARTITION).isLeft(7)).isFalse();
    }

    @Test
    void whatRunsTooLongAtAHandoverIsCancelled() {
        Partitions impatient = new Partitions(Duration.ofMillis(1));
        impatient.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = impatient.ofOrNew(PARTITION);
        tenure.received(7, 0);
        CompletableFuture<Void> running = tenure.run(7, () -> Uni.createFrom().nothing()).subscribeAsCompletionStage();

        impatient.onPartitionsRevoked(member, PARTITIONS);

        assertThat(running).isCompletedExceptionally();
        assertThat(member.offsets.get(PARTITION).offset()).isEqualTo(7);
    }

    @Test
    void theEndOfATenureIsToldOnce() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        assertThat(partitions.over).isEmpty();

        partitions.onPartitionsRevoked(member, PARTITIONS);
        partitions.onPartitionsAssigned(member, PARTITIONS);
        assertThat(partitions.over).containsExactly(PARTITION);

        member.owns(List.of(OTHER));
        partitions.onPartitionsAssigned(member, List.of(OTHER));
        partitions.onPartitionsAssigned(member, List.of());
        assertThat(partitions.over).containsExactly(PARTITION, PARTITION);
    }

    /** Another replica that ends at the same time leaves its partitions to this one. */
    @Test
    void afterTheEndNothingBeginsInPartitionsThatComeLater() {
        partitions.onPartitionsAssigned(member, PARTITIONS);
        partitions.endAll(Duration.ofSeconds(1));
        member.owns(List.of(PARTITION, OTHER));

        partitions.onPartitionsAssigned(member, List.of(OTHER));

        assertThat(partitions.ofOrNew(OTHER).begin(3)).isFalse();
    }

    /** A rollout starts the next process before the last one has ended. */
    @Test
    void whatRunsWhenTheProcessEndsMayGoOnAlsoWhenItsPartitionMovesMeanwhile() {
        PartitionMovesAtTheEnd moves = new PartitionMovesAtTheEnd();
        moves.partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = moves.partitions.ofOrNew(PARTITION);
        tenure.received(7, 0);
        CompletableFuture<Void> running = tenure
                .run(7, () -> Uni.createFrom().completionStage(moves.work).invoke(() -> tenure.done(7)))
                .subscribeAsCompletionStage();

        moves.partitions.endAll(Duration.ofSeconds(8));

        assertThat(running).isCompleted();
        assertThat(member.offsets.get(PARTITION).offset()).isEqualTo(8);
    }

    /** The partition moves while the end waits for what runs, which is done a little later. */
    private final class PartitionMovesAtTheEnd {

        private final CompletableFuture<Void> work = new CompletableFuture<>();
        private final Partitions partitions = new Partitions(Duration.ofSeconds(3), (event, limit) -> await(event, limit));
        private boolean isMoving;

        private void await(CompletableFuture<?> event, Duration limit) throws java.util.concurrent.TimeoutException {
            if (!isMoving) {
                isMoving = true;
                partitions.onPartitionsRevoked(member, PARTITIONS);
            } else if (!limit.isZero()) {
                work.complete(null);
            } else {
                throw new java.util.concurrent.TimeoutException();
            }
        }
    }
}
