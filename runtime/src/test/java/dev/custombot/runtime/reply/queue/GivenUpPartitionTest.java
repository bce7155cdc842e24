package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.reply.queue.WaitingReply.Fate;

/** What is begun is brought to its end when its partition is given up; the rest is left, and keeps its order if it comes back. */
class GivenUpPartitionTest extends QueuedReplies {

    /** The process was expelled while a request was under way, and has its partition back before the request fails. */
    @Test
    void theOrderIsKeptWhenThePartitionComesBackDuringARequest() {
        add("a", "a1");
        Attempt running = next();
        add("a", "a2");
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(consumer, List.of(PARTITION));
        queue.leaveEnded();
        WaitingReply second = reply("a", "a2");
        queue.add(second);
        WaitingReply first = reply("a", "a1");
        running.replies().get(0).fate().thenRun(() -> {
            assertThat(queue.due(NOW, NOW)).isEmpty();
            queue.add(first);
        });

        queue.again(running, List.of(running.failed()), NOW);

        assertThat(next().replies()).containsExactly(first, second);
    }

    @Test
    void whatComesAfterThePartitionWasGivenUpIsLeftAtOnce() {
        WaitingReply late = reply("a", "a1");
        partitions.endAll(Duration.ZERO);
        queue.leaveEnded();

        queue.add(late);

        assertThat(late.fate()).isCompletedWithValue(Fate.LEFT);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void soIsWhatFollowsARequestThatEndsLater() {
        List<WaitingReply> replies = add("a", "a1", "a2");
        Attempt running = Attempt.of(next().replies().subList(0, 1), replies.subList(1, 2));
        partitions.endAll(Duration.ZERO);
        queue.leaveEnded();

        queue.release(running, NOW);

        assertThat(replies.get(1).fate()).isCompletedWithValue(Fate.LEFT);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    @Timeout(60)
    void onlyWhatWasBegunIsBroughtToItsEndWhenThePartitionIsGivenUp() {
        add("a", "a1", "a5");
        Attempt running = next();
        List<WaitingReply> between = add("b", "b3");
        List<WaitingReply> later = add("c", "c9");

        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> partitions.endAll(PATIENCE));
        while (!later.get(0).isToBeLeft()) {
            Thread.onSpinWait();
        }
        queue.leaveEnded();
        assertThat(later.get(0).fate()).isCompletedWithValue(Fate.LEFT);
        assertThat(between.get(0).fate()).isCompletedWithValue(Fate.LEFT);
        assertThat(end).isNotDone();
        done(running);

        assertThat(end).succeedsWithin(Duration.ofMinutes(1));
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void allIsLeftWhenThatTakesTooLong() {
        List<WaitingReply> replies = add("a", "a1", "a2", "a3");
        Attempt batch = next();
        queue.again(batch, batch.halves(), NOW);

        partitions.endAll(Duration.ofMillis(1));
        queue.leaveEnded();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.fate()).isCompletedWithValue(Fate.LEFT));
        assertThat(queue.waiting()).isZero();
    }

    /** The consumer gives its partitions up once more when it is closed. */
    @Test
    @Timeout(60)
    void whatIsAbandonedIsNotWaitedForAgain() {
        add("a", "a1");
        next();
        partitions.endAll(Duration.ofMillis(1));

        partitions.endAll(Duration.ofHours(1));
    }
}
