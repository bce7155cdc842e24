package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.StartedConversation;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.kafka.DetachedConsumers;
import io.smallrye.mutiny.Uni;

/** Nothing of the application goes on reading, or waiting, when it has ended: a live reload leaves none of its classes behind. */
class WhoWaitsForAStartHearsThatTheApplicationEndsTest {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final CompletableFuture<Thread> closedOn = new CompletableFuture<>();
    private final CountDownLatch found = new CountDownLatch(1);
    private final MockConsumer<String, byte[]> topic = new MockConsumer<>("earliest") {

        @Override
        public void close() {
            closedOn.complete(Thread.currentThread());
        }
    };
    private final NewRecords newRecords = new NewRecords(new DetachedConsumers((purpose, settings) -> {
        await();
        return topic;
    }), TOPIC, CustomBotLog.of("test"));
    private final ConversationStarts starts = new ConversationStarts(newRecords);
    private final CompletableFuture<Void> asked = new CompletableFuture<>();

    WhoWaitsForAStartHearsThatTheApplicationEndsTest() {
        topic.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        topic.updateBeginningOffsets(Map.of(PARTITION, 0L));
        topic.updateEndOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void whileItIsRead() throws InterruptedException {
        found.countDown();
        CompletableFuture<StartedConversation> start = start();
        assertThat(asked).succeedsWithin(Duration.ofSeconds(10));

        newRecords.close();

        assertThat(start).isCompletedExceptionally();
        assertThat(start).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(IllegalStateException.class)
                .withMessageContaining("The application ends");
        assertEnds();
    }

    @Test
    void beforeItIsRead() throws InterruptedException {
        CompletableFuture<StartedConversation> start = start();

        newRecords.close();
        found.countDown();

        assertThat(start).failsWithin(Duration.ofSeconds(10));
        assertEnds();
        assertThat(asked).as("nothing is asked of the hub").isNotDone();
    }

    @Test
    void afterThat() {
        newRecords.close();

        assertThat(start()).failsWithin(Duration.ZERO);
        assertThat(starts.isCurious()).isFalse();
    }

    private void assertEnds() throws InterruptedException {
        assertThat(closedOn).succeedsWithin(Duration.ofSeconds(10));
        closedOn.join().join(10_000);
        assertThat(closedOn.join().isAlive()).isFalse();
        assertThat(starts.isCurious()).isFalse();
    }

    private CompletableFuture<StartedConversation> start() {
        return starts.after("m-1", () -> Uni.createFrom().voidItem().invoke(() -> asked.complete(null)))
                .subscribeAsCompletionStage();
    }

    private void await() {
        try {
            found.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
