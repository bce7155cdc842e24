package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/** What a process that has lost its partitions, or the broker, does with its work. */
class PartitionTenuresTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final List<TopicPartition> PARTITIONS = List.of(PARTITION);

    private static final class Partitions extends PartitionTenures {

        private boolean isBrokerAway;

        Partitions() {
            super(Duration.ofHours(1), CustomBotLog.of("test"));
        }

        @Override
        protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (isBrokerAway) {
                throw new TimeoutException("no position");
            }
            return super.prepare(consumer, partitions);
        }
    }

    private final Partitions partitions = new Partitions();
    private final AtomicInteger commits = new AtomicInteger();
    private List<TopicPartition> assignment = PARTITIONS;

    /** The new owner is at work already. */
    @Test
    @Timeout(60)
    void anExpelledOwnerWaitsForNothing() {
        Consumer<?, ?> expelled = consumer(true);
        partitions.onPartitionsAssigned(expelled, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7);
        tenure.received(8);
        tenure.begin(7);

        partitions.onPartitionsRevoked(expelled, PARTITIONS);

        assertThat(tenure.isLeft(7)).isTrue();
        assertThat(tenure.begin(8)).isFalse();
    }

    @Test
    void anOwnerThatGivesUpInOrderCommitsWhatItHasDone() {
        Consumer<?, ?> member = consumer(false);
        partitions.onPartitionsAssigned(member, PARTITIONS);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7);
        tenure.begin(7);
        tenure.done(7);

        partitions.onPartitionsRevoked(member, PARTITIONS);

        assertThat(commits).hasPositiveValue();
    }

    @Test
    void aPartitionThatComesBackIsWorkedOnThoughTheBrokerIsAway() {
        Consumer<?, ?> member = consumer(false);
        partitions.onPartitionsAssigned(member, PARTITIONS);
        partitions.onPartitionsRevoked(member, PARTITIONS);
        partitions.isBrokerAway = true;

        partitions.onPartitionsAssigned(member, PARTITIONS);

        assertThat(partitions.ofOrNew(PARTITION).begin(9)).isTrue();
    }

    @Test
    void whatWasLostWithoutAWordIsLeftAtTheNextAssignment() {
        partitions.onPartitionsAssigned(consumer(true), PARTITIONS);
        assignment = List.of(new TopicPartition("topic", 1));

        partitions.onPartitionsAssigned(consumer(true), assignment);

        assertThat(partitions.ofOrNew(PARTITION).begin(7)).isFalse();
    }

    /** Else a message would be handled again beside its first handling. */
    @Test
    void whatRunsKeepsItsLaneWhenThePartitionComesBack() {
        partitions.onPartitionsAssigned(consumer(true), PARTITIONS);
        Tenure before = partitions.ofOrNew(PARTITION);
        CompletableFuture<Void> work = new CompletableFuture<>();
        CompletableFuture<Void> running = before.run(7, () -> Uni.createFrom().completionStage(work))
                .subscribeAsCompletionStage();
        CompletableFuture<Void> pausing = before.run(8, () -> Uni.createFrom().nothing()).subscribeAsCompletionStage();

        partitions.onPartitionsAssigned(consumer(true), PARTITIONS);

        assertThat(before.begin(9)).isFalse();
        assertThat(running).isNotDone();
        work.complete(null);
        assertThat(running).isCompleted();
        assertThat(pausing).isNotDone();
        before.leave(8);
        assertThat(pausing).isCompletedExceptionally();
    }

    private Consumer<?, ?> consumer(boolean isExpelled) {
        return (Consumer<?, ?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("assignment")) {
                        return Set.copyOf(assignment);
                    }
                    assertThat(method.getName()).isEqualTo("commitSync");
                    commits.incrementAndGet();
                    if (isExpelled) {
                        throw new CommitFailedException();
                    }
                    return null;
                });
    }
}
