package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Whoever takes a partition of replies over knows which turns its predecessor has ended, and sends no second run of one. */
class SecondRunAfterTakeOverTest {

    private static final TopicPartition PARTITION = new TopicPartition("replies", 0);
    private static final CustomBotLog LOG = CustomBotLog.of("test");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final SenderBench bench = new SenderBench();
    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final List<CompletableFuture<Void>> acknowledged = new ArrayList<>();
    private boolean broken;

    @Test
    void theSecondRunIsNotSent() {
        add(Optional.of("m-1"), "first run");
        add(Optional.of("m-1"), "second run");
        add(Optional.of("m-2"), "another turn");

        takeOverAt(1);
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).containsExactly("another turn");
        assertThat(bench.letters).containsEntry("second run", "its message was answered before");
        assertThat(logged.lines())
                .contains("[test] CBOT00220: Reply second run is not sent (its message was answered before); it "
                        + "goes to the dead letters (conversation c)");
    }

    @Test
    void aTurnThatEndedWithoutAWordIsNotAnsweredLater() {
        add(Optional.of("m-1"));
        add(Optional.of("m-2"), "another turn");
        add(Optional.of("m-1"), "second run");

        takeOverAt(0);
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).containsExactly("another turn");
        assertThat(bench.letters).containsEntry("second run", "its message was answered before");
    }

    @Test
    void oneThatThePredecessorHasReadIsNotAnsweredLater() {
        add(Optional.of("m-1"));
        add(Optional.of("m-1"), "second run");

        takeOverAt(1);
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).isEmpty();
        assertThat(bench.letters).containsEntry("second run", "its message was answered before");
    }

    @Test
    void repliesWaitUntilItIsKnownAndKeepTheirOrder() {
        add(Optional.of("m-1"), "first run");
        for (int number = 2; number < 40; number++) {
            add(Optional.of("m-" + number), "reply " + number);
        }

        takeOverAt(1);
        assertThat(bench.taken).isEmpty();
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).hasSize(38).startsWith("reply 2", "reply 3", "reply 4").endsWith("reply 38", "reply 39");
    }

    @Test
    void whatWasDoneBehindTheCommittedOffsetIsKnown() {
        add(Optional.of("m-0"), "open");
        add(Optional.of("m-1"), "first run");
        add(Optional.of("m-1"), "second run");
        ReplyConsumer consumer = new ReplyConsumer(bench.sender, bench.endings, partitions(), LOG);
        consumer.doneBefore(metadata(log.get(1)), log.get(1).value());

        assertThat(bench.sender.memory().turns().before(read(log.get(2)), metadata(log.get(2)))).isPresent();
    }

    /** What was refused, and is said again, must not be lost: the hub knows whether it has it. */
    @Test
    void whatSaysTheSameUnderTheSameIdIsSent() {
        add(Optional.empty(), "hello");
        add(Optional.empty(), "hello");

        takeOverAt(1);
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).containsExactly("hello");
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void whatWasReplayedIsSentWhateverItSays() {
        add(Optional.empty(), "hello");
        log.add(record(Optional.of("m-1"), true, "hello"));

        takeOverAt(1);
        mayRead.countDown();

        awaitEnd();
        assertThat(bench.taken).containsExactly("hello");
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void repliesAreSentWhenItCannotBeRead() {
        broken = true;
        mayRead.countDown();
        add(Optional.of("m-1"), "first run");
        add(Optional.of("m-2"), "another turn");

        takeOverAt(1);

        awaitEnd();
        assertThat(bench.taken).containsExactly("another turn");
        assertThat(logged.lines()).anyMatch(line -> line.startsWith(
                "[test] CBOT00323: What was sent before this process took [replies-0] over could not be read ("));
    }

    private void awaitEnd() {
        assertThat(CompletableFuture.allOf(acknowledged.toArray(CompletableFuture<?>[]::new)))
                .succeedsWithin(Duration.ofSeconds(10));
    }

    private void add(Optional<String> turn, String... ids) {
        log.add(record(turn, false, ids));
    }

    private ConsumerRecord<String, byte[]> record(Optional<String> turn, boolean replayed, String... ids) {
        ReplyRecord record = new ReplyRecord("c", turn, turn, Stream.of(ids).map(SenderBench::reply).toList());
        RecordHeaders headers = new RecordHeaders(PublishedRecords.headers(record.toMessage("test")));
        if (replayed) {
            headers.add(BotHeaders.REPLAY_OF, "0-7".getBytes(StandardCharsets.UTF_8));
        }
        return new ConsumerRecord<>("replies", 0, log.size(), log.size(), TimestampType.CREATE_TIME, 0, 0, "c", record.value(),
                headers, Optional.empty());
    }

    private static IncomingKafkaRecordMetadata<String, byte[]> metadata(ConsumerRecord<String, byte[]> record) {
        return new IncomingKafkaRecordMetadata<>(record, "replies");
    }

    private static ReplyRecord read(ConsumerRecord<String, byte[]> record) {
        return ReplyRecord.read(record.key(), record.headers(), record.value());
    }

    private ReplyPartitions partitions() {
        return new ReplyPartitions(Duration.ofSeconds(1), Waiting.BLOCKING,
                new Membership(Duration.ofDays(1), bench.timer.clock()), bench.sender,
                new ReplyHistory(Topic::new, bench.sender.memory(), bench.timer.clock(),
                        Recollection.of(bench.timer.clock()), LOG),
                LOG);
    }

    private void takeOverAt(long position) {
        ReplyPartitions partitions = partitions();
        Topic consumer = new Topic();
        consumer.assign(List.of(PARTITION));
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(position)));
        consumer.seek(PARTITION, position);
        partitions.onPartitionsAssigned(consumer, List.of(PARTITION));
        new ReplyConsumer(bench.sender, bench.endings, partitions, LOG).consume("replies", Multi.createFrom()
                .iterable(List.copyOf(log.subList((int) position, log.size())))
                .map(this::message));
    }

    private Message<byte[]> message(ConsumerRecord<String, byte[]> record) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        acknowledged.add(end);
        return Message.of(record.value(), () -> {
            end.complete(null);
            return CompletableFuture.completedStage(null);
        }).addMetadata(metadata(record));
    }

    /** The replies topic. */
    private final class Topic extends MockConsumer<String, byte[]> {

        Topic() {
            super("earliest");
            updateBeginningOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public ConsumerRecords<String, byte[]> poll(Duration timeout) {
            try {
                mayRead.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken) {
                throw new KafkaException("away");
            }
            long start = position(PARTITION);
            List<ConsumerRecord<String, byte[]>> found = List.copyOf(log.subList((int) start, log.size()));
            seek(PARTITION, log.size());
            return new ConsumerRecords<>(Map.of(PARTITION, found), Map.of());
        }

        @Override
        public ConsumerGroupMetadata groupMetadata() {
            return new ConsumerGroupMetadata("group", 1, "member", Optional.empty());
        }
    }
}
