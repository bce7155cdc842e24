package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.ReplyRecord;

/** Whoever takes a partition over knows which of its open messages are answered, and does not handle those again. */
class AnsweredTurnsTest {

    private static final TopicPartition CALLBACKS = new TopicPartition("callbacks", 0);
    private static final TopicPartition REPLIES = new TopicPartition("replies", 0);
    private static final long NOON = Turns.NOON.toEpochMilli();

    private final Turns turns = new Turns();
    private final Log log = new Log();
    private final AnsweredTurns answered = new AnsweredTurns(() -> log, "replies", turns.recollection(), Turns.LOG);

    @Test
    void whatWasPublishedIsKnown() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON + 50, headers(Optional.of("m-1")));

        remember(0);

        assertThat(answered.contains(Turns.text("m-1", Turns.NOON, "hello"))).isTrue();
        assertThat(answered.contains(Turns.text("m-2", Turns.NOON, "hello"))).isFalse();
    }

    /** As when another replica's partitions have moved, and none has come here. */
    @Test
    void whereNothingIsTakenOverNothingIsRead() {
        AtomicInteger made = new AtomicInteger();
        AnsweredTurns none = new AnsweredTurns(() -> {
            made.incrementAndGet();
            return log;
        }, "replies", turns.recollection(), Turns.LOG);

        none.remember(Map.of()).await().indefinitely();

        assertThat(made).hasValue(0);
    }

    @Test
    void whatWasDoneWithWithoutAWordIsKnown() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON + 50, PublishedRecords.headers(
                ReplyRecord.ending(Turns.text("m-1", Turns.NOON, "hello"), List.of()).toMessage("bot")));

        remember(0);

        assertThat(answered.contains(Turns.text("m-1", Turns.NOON, "hello"))).isTrue();
    }

    @Test
    void whatWasSaidMeanwhileIsNoAnswer() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON + 50, headers(Optional.empty()));

        remember(0);

        assertThat(answered.contains(Turns.text("m-1", Turns.NOON, "hello"))).isFalse();
    }

    @Test
    void aReplayedReplyIsNoAnswer() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        Headers replayed = headers(Optional.of("m-1"));
        BotHeaders.put(replayed, BotHeaders.REPLAY_OF, "0-7");
        log.add(REPLIES, NOON + 50, replayed);

        remember(0);

        assertThat(answered.contains(Turns.text("m-1", Turns.NOON, "hello"))).isFalse();
    }

    @Test
    void onlyWhatIsYoungerThanTheOldestOpenMessageIsRead() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON - 3_600_000, headers(Optional.of("m-0")));
        log.add(REPLIES, NOON + 50, headers(Optional.of("m-1")));

        remember(0);

        assertThat(log.sought).containsEntry(REPLIES, 1L);
    }

    /** One conversation may have waited for a day; it is the newest that may have been under way. */
    @Test
    void theNewestAreReadFirstAndWhenTheTimeIsOverThatIsAll() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        IntStream.range(0, 2_000).forEach(number -> log.add(REPLIES, NOON + number, headers(Optional.of("m-" + number))));
        log.setMaxPollRecords(500);
        log.onPoll = () -> turns.now = turns.now.plusSeconds(11);

        remember(0);

        assertThat(answered.contains(Turns.text("m-1999", Turns.NOON, "hello"))).isTrue();
        assertThat(answered.contains(Turns.text("m-0", Turns.NOON, "hello"))).isFalse();
        assertThat(turns.now).as("all tries share one deadline").isBefore(Turns.NOON.plusSeconds(40));
    }

    @Test
    void nothingIsReadWhenNothingIsOpen() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON + 50, headers(Optional.of("m-1")));

        remember(1);

        assertThat(log.sought).isEmpty();
    }

    /** Kafka's client warns of each other one. */
    @Test
    void onlyPartitionsThatItHasAreAskedAbout() {
        log.add(CALLBACKS, NOON, new RecordHeaders());
        log.add(REPLIES, NOON + 50, headers(Optional.of("m-1")));

        remember(0);

        assertThat(log.askedAbout).contains(CALLBACKS, REPLIES);
        assertThat(log.strange).isEmpty();
    }

    private void remember(long position) {
        answered.remember(Map.of(CALLBACKS, position)).await().indefinitely();
    }

    private Headers headers(Optional<String> turn) {
        return PublishedRecords.headers(new ReplyRecord(Turns.CONVERSATION, Optional.of("m-1"), turn,
                turns.outgoing.own("id-1", Reply.text("A"), Optional.empty()).replies()).toMessage("bot"));
    }

    /** Two topics of one partition. */
    private static final class Log extends MockConsumer<String, byte[]> {

        private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
        private final Map<TopicPartition, Long> sought = new HashMap<>();
        private Runnable onPoll = () -> {};
        private final List<TopicPartition> askedAbout = new ArrayList<>();
        private final List<TopicPartition> strange = new ArrayList<>();

        Log() {
            super("earliest");
            for (TopicPartition partition : List.of(CALLBACKS, REPLIES)) {
                records.put(partition, new ArrayList<>());
                updatePartitions(partition.topic(),
                        List.of(new PartitionInfo(partition.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
                updateBeginningOffsets(Map.of(partition, 0L));
                updateEndOffsets(Map.of(partition, 0L));
            }
        }

        void add(TopicPartition partition, long time, Headers headers) {
            List<ConsumerRecord<String, byte[]>> all = records.get(partition);
            all.add(new ConsumerRecord<>(partition.topic(), 0, all.size(), time, TimestampType.CREATE_TIME, 0, 0,
                    Turns.CONVERSATION, new byte[0], headers, Optional.empty()));
            updateEndOffsets(Map.of(partition, (long) all.size()));
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            onPoll.run();
            return super.poll(timeout);
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partitions) {
            Set<TopicPartition> before = Set.copyOf(assignment());
            super.assign(partitions);
            partitions.stream().filter(partition -> !before.contains(partition))
                    .forEach(partition -> records.get(partition).forEach(this::addRecord));
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            askedAbout.addAll(partitions);
            partitions.stream().filter(partition -> !assignment().contains(partition)).forEach(strange::add);
            return super.endOffsets(partitions);
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            sought.put(partition, offset);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            times.forEach((partition, time) -> found.put(partition, records.get(partition).stream()
                    .filter(record -> record.timestamp() >= time).findFirst()
                    .map(record -> new OffsetAndTimestamp(record.offset(), record.timestamp())).orElse(null)));
            return found;
        }
    }
}
