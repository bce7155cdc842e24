package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import dev.custombot.StartedConversation;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;

/** A reading of what is new may end, and badly, while the next one has begun: those who wait for that one hear nothing of it. */
class AReadingEndsOnlyItselfTest {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch close = new CountDownLatch(1);
    private final Topic first = new Topic(() -> {
        closing.countDown();
        close.await();
        throw new KafkaException("it cannot be closed");
    });
    private final Topic second = new Topic(() -> {});
    private final ConversationStarts starts = new ConversationStarts(new NewRecords(
            new DetachedConsumers((purpose, settings) -> made.getAndIncrement() == 0 ? first : second), TOPIC,
            CustomBotLog.of("test")));

    @Test
    void thoseWhoWaitForTheNextOneHaveTheirAnswer() throws Exception {
        assertThat(start("m-1", first)).succeedsWithin(Duration.ofSeconds(10)).extracting(StartedConversation::messageId)
                .isEqualTo("m-1");
        closing.await();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<StartedConversation> next = starts.after("m-2", () -> {
            asked.complete(null);
            return Uni.createFrom().voidItem();
        }).subscribeAsCompletionStage();
        assertThat(asked).succeedsWithin(Duration.ofSeconds(10));

        close.countDown();
        first.reader.join(10_000);
        second.add("m-2");

        assertThat(next).succeedsWithin(Duration.ofSeconds(10)).extracting(StartedConversation::messageId).isEqualTo("m-2");
    }

    private CompletableFuture<StartedConversation> start(String messageId, Topic topic) {
        return starts.after(messageId, () -> Uni.createFrom().voidItem().invoke(() -> topic.add(messageId)))
                .subscribeAsCompletionStage();
    }

    @FunctionalInterface
    private interface Closing {

        void run() throws InterruptedException;
    }

    private static final class Topic extends MockConsumer<String, byte[]> {

        private final Closing onClose;
        private final AtomicInteger size = new AtomicInteger();
        private volatile Thread reader;

        Topic(Closing onClose) {
            super("earliest");
            this.onClose = onClose;
            updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, 0L));
        }

        void add(String messageId) {
            CallbackRecord notice = Notice.started(Records.ORIGIN, "c-" + messageId, new OutgoingReply(messageId, "text",
                    Content.ofText("hello"), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty()), Instant.EPOCH);
            addRecord(new ConsumerRecord<>(TOPIC, 0, size.getAndIncrement(), 0L,
                    TimestampType.CREATE_TIME, 0, 0, notice.conversationId(), notice.value(),
                    notice.toRecord(TOPIC).headers(), Optional.empty()));
        }

        @Override
        public void close() {
            reader = Thread.currentThread();
            try {
                onClose.run();
            } catch (InterruptedException e) {
                throw new KafkaException(e);
            }
        }
    }
}
