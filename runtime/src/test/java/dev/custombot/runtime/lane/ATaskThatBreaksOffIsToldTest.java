package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** What a defect throws where nobody waits for it ends nothing else, and would be known to nobody if it were not in the log. */
class ATaskThatBreaksOffIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @Test
    void inALane() {
        ConversationLanes lanes = new ConversationLanes(1, () -> 0, CustomBotLog.of("returns"));
        lanes.submit("c-1", () -> {
            throw new IllegalStateException("Canary");
        }).subscribe().withSubscriber(new Defect());

        assertThat(logged.lines("CBOT"))
                .containsExactly("[returns] CBOT00412: A task of conversation c-1 broke off; the others go on");
        assertThat(logged.levels("CBOT00412")).containsExactly("ERROR");
        assertThat(lanes.submit("c-1", () -> Uni.createFrom().voidItem()).subscribeAsCompletionStage()).as("the next one")
                .isCompleted();
    }

    @Test
    void whenAPartitionGoes() {
        MockConsumer<String, byte[]> member = new MockConsumer<>("earliest");
        member.assign(List.of(PARTITION));
        member.updateBeginningOffsets(Map.of(PARTITION, 0L));
        PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("returns")) {

            @Override
            protected void ended(Collection<TopicPartition> partitions) {
                throw new IllegalStateException("Canary");
            }
        };
        partitions.onPartitionsAssigned(member, List.of(PARTITION));

        partitions.onPartitionsRevoked(member, List.of(PARTITION));

        assertThat(logged.lines("CBOT")).containsExactly("[returns] CBOT00418: What was to be done at the end of [callbacks-0] "
                + "broke off; they are given up all the same");
        assertThat(logged.levels("CBOT00418")).containsExactly("ERROR");
        assertThat(partitions.ofOrNew(PARTITION).isEnded()).isTrue();
    }

    /** Whoever waits for the task fails in the middle of it. */
    private static final class Defect implements UniSubscriber<Void> {

        @Override
        public void onSubscribe(UniSubscription subscription) {
            // There is nothing to cancel.
        }

        @Override
        public void onItem(Void item) {
            throw new AssertionError("The task has failed");
        }

        @Override
        public void onFailure(Throwable failure) {
            throw new IllegalStateException("Canary");
        }
    }
}
