package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** What the application does when its conversation has begun may take its time: others learn of theirs meanwhile. */
class WhatFollowsAStartHoldsUpNobodyTest {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<String, byte[]> topic = new MockConsumer<>("earliest");
    private final Turns turns = new Turns();
    private final DurableConversations conversations = new DurableConversations("bot", Optional::empty, turns.outgoing,
            turns.outbox, new LoopGuard(60, 1000), turns.dialogues, null, null,
            new ConversationStarts(
                    new NewRecords(new DetachedConsumers((purpose, settings) -> topic), TOPIC, Turns.LOG)),
            Optional.empty(), turns.clock(), new Random(), Turns.LOG);
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        topic.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        topic.updateBeginningOffsets(Map.of(PARTITION, 0L));
        topic.updateEndOffsets(Map.of(PARTITION, 0L));
    }

    @AfterEach
    void end() {
        over.countDown();
        Infrastructure.setDefaultExecutor();
    }

    @Test
    void othersHaveTheirAnswer() throws Exception {
        CountDownLatch following = new CountDownLatch(1);
        Semaphore asked = new Semaphore(0);
        turns.replies.answering(() -> {
            asked.release();
            return Uni.createFrom().voidItem();
        });

        start().invoke(() -> {
            following.countDown();
            awaitTheEnd();
        }).subscribe().with(started -> {});
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<StartedConversation> other = start().subscribeAsCompletionStage();
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        List<OutgoingReply> opening = turns.replies.replies();
        opened(0, opening.get(0));
        assertThat(following.await(10, TimeUnit.SECONDS)).isTrue();
        opened(1, opening.get(1));

        assertThat(other).succeedsWithin(Duration.ofSeconds(10)).extracting(StartedConversation::messageId)
                .isEqualTo(opening.get(1).messageId());
    }

    @Test
    void whatFollowsGoesOnWithoutAFreeWorker() throws Exception {
        Infrastructure.setDefaultExecutor(task -> {
            throw new RejectedExecutionException();
        });
        Semaphore asked = new Semaphore(0);
        turns.replies.answering(() -> {
            asked.release();
            return Uni.createFrom().voidItem();
        });

        CompletableFuture<StartedConversation> one = new CompletableFuture<>();
        start().invoke(started -> {
            one.complete(started);
            awaitTheEnd();
        }).subscribe().with(started -> {}, one::completeExceptionally);
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<StartedConversation> other = start().subscribeAsCompletionStage();
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        List<OutgoingReply> opening = turns.replies.replies();
        opened(0, opening.get(0));
        opened(1, opening.get(1));

        assertThat(one).succeedsWithin(Duration.ofSeconds(10));
        assertThat(other).succeedsWithin(Duration.ofSeconds(10)).extracting(StartedConversation::conversationId)
                .isEqualTo("c-1");
    }

    private Uni<StartedConversation> start() {
        return conversations.start(NewConversation.on("web_chat", "1000"), Reply.text("hello"));
    }

    private void opened(long offset, OutgoingReply opening) {
        CallbackRecord notice = Notice.started(Records.ORIGIN, "c-" + offset, opening, Instant.EPOCH);
        topic.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, 0L, TimestampType.CREATE_TIME, 0, 0, notice.conversationId(),
                notice.value(), notice.toRecord(TOPIC).headers(), Optional.empty()));
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
