package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.WaitingReply.Fate;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** How replies go from request to request, until they are done or their partition is given up. */
class SendQueueTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final TopicPartition PARTITION = new TopicPartition("replies", 0);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(PATIENCE);
        }
    }

    private final Partitions partitions = new Partitions();
    private final SendQueue queue = new SendQueue(10);

    @Test
    void theHalvesOfABatchKeepConversationsTogether() {
        add("a", "a1", "a2");
        add("b", "b1");
        add("c", "c1");
        Attempt batch = next();
        queue.again(batch, batch.halves(), NOW);

        assertThat(ids(next())).containsExactly("a1", "a2");
        assertThat(ids(next())).containsExactly("b1", "c1");
    }

    @Test
    void theSecondHalfOfAConversationFollowsTheFirst() {
        add("a", "a1", "a2", "a3");
        Attempt batch = next();
        add("a", "a4");
        queue.again(batch, batch.halves(), NOW);

        Attempt first = next();
        assertThat(ids(first)).containsExactly("a1", "a2");
        assertThat(queue.next(NOW, false)).isEmpty();
        queue.again(first, first.halves(), NOW);
        Attempt single = next();
        assertThat(ids(single)).containsExactly("a1");
        done(single);
        Attempt rest = next();
        assertThat(ids(rest)).containsExactly("a2", "a3");
        done(rest);
        assertThat(ids(next())).containsExactly("a4");
    }

    @Test
    void aRepetitionIsDueLater() {
        add("a", "a1");
        add("a", "a2");
        Attempt batch = next();
        queue.again(batch, List.of(batch.failed()), NOW.plusSeconds(1));

        assertThat(queue.next(NOW, false)).isEmpty();
        assertThat(queue.due()).contains(NOW.plusSeconds(1));
        assertThat(ids(queue.next(NOW.plusSeconds(1), false).orElseThrow())).containsExactly("a1", "a2");
    }

    @Test
    void whatWasNotSentYetMayComeBeforeWhatIsSentAgain() {
        add("a", "a1");
        Attempt parked = next();
        queue.again(parked, parked.toBeParked(), NOW);
        add("b", "b2");

        assertThat(ids(queue.next(NOW, true).orElseThrow())).containsExactly("b2");
        assertThat(ids(queue.next(NOW, true).orElseThrow())).containsExactly("a1");
    }

    /** The process was expelled while a request was under way, and has its partition back before the request fails. */
    @Test
    void theOrderIsKeptWhenThePartitionComesBackDuringARequest() {
        add("a", "a1");
        Attempt running = next();
        add("a", "a2");
        partitions.endAll(Duration.ofMillis(1));
        queue.leaveEnded();
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(PARTITION));
        partitions.onPartitionsAssigned(consumer, List.of(PARTITION));
        WaitingReply second = reply("a", "a2");
        queue.add(second);
        WaitingReply first = reply("a", "a1");
        running.replies().get(0).fate().thenRun(() -> {
            assertThat(queue.due()).isEmpty();
            queue.add(first);
        });

        queue.again(running, List.of(running.failed()), NOW);

        assertThat(next().replies()).containsExactly(first, second);
    }

    @Test
    @Timeout(60)
    void whatWasBegunAndWhatLiesBetweenIsBroughtToItsEndWhenThePartitionIsGivenUp() {
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
        assertThat(between.get(0).fate()).isNotDone();
        done(next());
        assertThat(end).isNotDone();
        done(running);

        assertThat(end).succeedsWithin(Duration.ofMinutes(1));
        assertThat(between.get(0).fate()).isCompletedWithValue(Fate.DONE);
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

    private List<WaitingReply> add(String conversation, String... ids) {
        List<WaitingReply> replies = IntStream.range(0, ids.length).mapToObj(number -> reply(conversation, ids[number]))
                .toList();
        replies.forEach(queue::add);
        return replies;
    }

    private WaitingReply reply(String conversation, String id) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("replies", 0, id.charAt(1), conversation, new byte[0]);
        partitions.of(PARTITION).received(record.offset());
        return new WaitingReply(new ReplyRecord(conversation, id, Optional.empty(), "text", new byte[0]),
                new IncomingKafkaRecordMetadata<>(record, "replies"), partitions.of(PARTITION));
    }

    private Attempt next() {
        return queue.next(NOW, false).orElseThrow();
    }

    private void done(Attempt attempt) {
        attempt.replies().forEach(WaitingReply::done);
        queue.release(attempt, NOW);
    }

    private static List<String> ids(Attempt attempt) {
        return attempt.replies().stream().map(reply -> reply.reply().messageId()).toList();
    }
}
