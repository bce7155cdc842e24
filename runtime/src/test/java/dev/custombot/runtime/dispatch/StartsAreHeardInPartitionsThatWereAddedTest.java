package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
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

/** A campaign waits for conversations while partitions are added to the topic: the answers in the new ones are heard, too. */
class StartsAreHeardInPartitionsThatWereAddedTest {

    private static final String TOPIC = "callbacks";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockConsumer<String, byte[]> topic = new MockConsumer<>("earliest");
    private final ConversationStarts starts = new ConversationStarts(
            new NewRecords(new DetachedConsumers((purpose, settings) -> topic), TOPIC, CustomBotLog.of("test")));

    @Test
    void fromTheirBegin() {
        partitions(1);
        CompletableFuture<StartedConversation> first = start("m-1");
        CompletableFuture<StartedConversation> second = start("m-2");
        assertThat(first).isNotDone();

        topic.schedulePollTask(() -> partitions(2));
        topic.schedulePollTask(() -> {
            // It is asked for what is new, and not yet for what is in the new one.
        });
        CompletableFuture<Void> added = new CompletableFuture<>();
        topic.schedulePollTask(() -> added.complete(null));
        assertThat(added).succeedsWithin(PATIENCE);
        topic.schedulePollTask(() -> topic.addRecord(answer("m-2", 1, 0)));
        assertThat(second).succeedsWithin(PATIENCE).extracting(StartedConversation::messageId).isEqualTo("m-2");

        topic.schedulePollTask(() -> topic.addRecord(answer("m-1", 0, 0)));
        assertThat(first).as("in one that was there before").succeedsWithin(PATIENCE);
    }

    private void partitions(int count) {
        List<PartitionInfo> partitions = IntStream.range(0, count)
                .mapToObj(number -> new PartitionInfo(TOPIC, number, Node.noNode(), new Node[0], new Node[0])).toList();
        topic.updatePartitions(TOPIC, partitions);
        topic.updateBeginningOffsets(Map.of(new TopicPartition(TOPIC, count - 1), 0L));
        topic.updateEndOffsets(Map.of(new TopicPartition(TOPIC, count - 1), 0L));
    }

    private CompletableFuture<StartedConversation> start(String messageId) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<StartedConversation> answer = starts.after(messageId, () -> {
            asked.complete(null);
            return Uni.createFrom().voidItem();
        }).subscribeAsCompletionStage();
        assertThat(asked).succeedsWithin(PATIENCE);
        return answer;
    }

    private static ConsumerRecord<String, byte[]> answer(String messageId, int partition, long offset) {
        CallbackRecord notice = Notice.started(Records.ORIGIN, "c-" + messageId, new OutgoingReply(messageId, "text",
                Content.ofText("hello"), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), Instant.EPOCH);
        return new ConsumerRecord<>(TOPIC, partition, offset, 0L, TimestampType.CREATE_TIME, 0, 0, notice.conversationId(),
                notice.value(), notice.toRecord(TOPIC).headers(), Optional.empty());
    }
}
