package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.dispatch.HandledIds.Id;
import dev.custombot.runtime.lane.RecentRecords;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;

/** The records before a position are read from the newest backwards: what is missing is the oldest. */
class RecentRecordsTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 3);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long RECORDS = 10_000;

    private final Log consumer = new Log();
    private Duration timeLeft = Duration.ofSeconds(10);
    private final Map<Long, Long> wrongBy = new HashMap<>();
    private long millisBetween = 1;

    @Test
    void allAreFoundInTheirOrder() {
        assertThat(read(100_000)).containsExactlyElementsOf(ids(0, RECORDS));
    }

    @Test
    void noMoreThanAreWantedAndTheNewest() {
        RecentRecords<Id> recent = recent(1_234);
        recent.read(consumer);

        assertThat(found(recent)).containsExactlyElementsOf(ids(RECORDS - 1_234, RECORDS));
        assertThat(recent.isCut()).isTrue();
    }

    @Test
    void whatIsOlderThanTheWindowIsNotRead() {
        millisBetween = 1_000;
        List<Id> found = read(100_000);

        assertThat(found).endsWith(ids(RECORDS - 3_600, RECORDS).toArray(new Id[0]));
        assertThat(found.size()).isLessThan(9_000);
    }

    /** A backlog: the records were received hours before they were handled, which may have been just now. */
    @Test
    void theAgeIsCountedFromTheNewestThatWasHandled() {
        assertThat(read(500)).hasSize(500);
    }

    /** The clock of a process that received one of them was a day behind, that of another a day ahead. */
    @Test
    void aClockThatIsWrongEndsNothing() {
        wrongBy.put(RECORDS - 100, -Duration.ofDays(1).toMillis());
        assertThat(read(100_000)).containsExactlyElementsOf(ids(0, RECORDS));

        wrongBy.put(RECORDS - 100, Duration.ofDays(1).toMillis());
        assertThat(read(100_000)).containsExactlyElementsOf(ids(0, RECORDS));
    }

    /** Read was the older half of a slice: the newer half is missing. */
    @Test
    void whatWasCutInASliceIsSaid() {
        millisBetween = Duration.ofHours(1).toMillis();
        consumer.afterPoll = () -> timeLeft = Duration.ofSeconds(-1);
        RecentRecords<Id> recent = recent(100_000);
        recent.read(consumer);

        assertThat(found(recent)).hasSize(Log.AT_ONCE);
        assertThat(recent.isCut()).isTrue();
    }

    @Test
    void whenTheTimeIsOverTheNewestAreThere() {
        consumer.afterPoll = () -> timeLeft = consumer.polls == 3 ? Duration.ofSeconds(-1) : timeLeft;

        assertThat(read(100_000)).isNotEmpty().endsWith(ids(RECORDS - 500, RECORDS).toArray(new Id[0]))
                .hasSizeLessThan(5_000);
    }

    @Test
    void nothingBehindThePositionIsTaken() {
        RecentRecords<Id> recent = new RecentRecords<>(Map.of(PARTITION, 10L), 100, WINDOW, () -> timeLeft,
                KnownMessagesReader::id);
        recent.read(consumer);

        assertThat(found(recent)).containsExactlyElementsOf(ids(0, 10));
        assertThat(recent.isCut()).isFalse();
    }

    private List<Id> read(int most) {
        RecentRecords<Id> recent = recent(most);
        recent.read(consumer);
        return found(recent);
    }

    private RecentRecords<Id> recent(int most) {
        return new RecentRecords<>(Map.of(PARTITION, RECORDS), most, WINDOW, () -> timeLeft, KnownMessagesReader::id);
    }

    private static List<Id> found(RecentRecords<Id> recent) {
        List<Id> found = new ArrayList<>();
        recent.forEachOldestFirst((partition, id) -> {
            assertThat(partition).isEqualTo(3);
            found.add(id);
        });
        return found;
    }

    private static List<Id> ids(long from, long to) {
        return LongStream.range(from, to).mapToObj(offset -> KnownMessages.id(message(offset))).toList();
    }

    private static CallbackRecord message(long offset) {
        return Records.withId("m-" + offset, Records.callback("c", "text", "customer", new byte[]{1}));
    }

    /** More records than are asked for, and as many of them at once as a broker likes. */
    private final class Log extends MockConsumer<String, byte[]> {

        private static final int AT_ONCE = 300;

        private Runnable afterPoll = () -> {};
        private int polls;

        Log() {
            super("earliest");
            assign(List.of(PARTITION));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            if (!paused().contains(PARTITION)) {
                long start = position(PARTITION);
                for (long offset = start; offset < Math.min(start + AT_ONCE, RECORDS + 50); offset++) {
                    found.add(record(offset));
                }
                seek(PARTITION, start + found.size());
            }
            polls++;
            afterPoll.run();
            return new ConsumerRecords<>(Map.of(PARTITION, found), new HashMap<TopicPartition, OffsetAndMetadata>());
        }

        private ConsumerRecord<String, byte[]> record(long offset) {
            CallbackRecord message = message(offset);
            long time = offset * millisBetween + wrongBy.getOrDefault(offset, 0L);
            return new ConsumerRecord<>("callbacks", 3, offset, time, TimestampType.CREATE_TIME, 0, 0, "c",
                    message.value(), message.toRecord("callbacks").headers(), Optional.empty());
        }
    }
}
