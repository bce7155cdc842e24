package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.kafka.DetachedConsumers;

/** What lies aside is read 32 at a time: not each time with a consumer that is made for it, and with none while nothing is read. */
class ConsumersThatReadAgainAreKeptTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final TopicPartition OTHER = new TopicPartition("callbacks", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Log> made = new CopyOnWriteArrayList<>();

    @Test
    void oneReadsForAll() {
        RecordRereader reader = reader(Duration.ofHours(1));

        assertThat(read(reader, PARTITION, 3, 4)).containsExactly(3L, 4L);
        assertThat(read(reader, OTHER, 90, 91)).containsExactly(90L, 91L);
        assertThat(read(reader, PARTITION, 3, 7)).as("what was read before").containsExactly(3L, 7L);

        assertThat(made).hasSize(1);
        assertThat(made.get(0).closed()).isFalse();
    }

    @Test
    void oneThatFailedIsNotUsedAgain() {
        RecordRereader reader = reader(Duration.ofHours(1));
        read(reader, PARTITION, 0);
        made.get(0).setPollException(new KafkaException("broken"));

        assertThat(reader.read(PARTITION, List.of(1L)).subscribeAsCompletionStage()).failsWithin(PATIENCE);
        assertThat(read(reader, PARTITION, 1)).containsExactly(1L);

        assertThat(made).hasSize(2);
        assertThat(made.get(0).closed()).isTrue();
    }

    @Test
    void whoReadAtOnceHaveOneEach() {
        KeptConsumers consumers = new KeptConsumers(this::make, Duration.ofHours(1), Clock.systemUTC());

        boolean isShared = consumers.use(first -> consumers.use(second -> first == second));
        assertThat(isShared).isFalse();
        consumers.use(first -> consumers.use(second -> true));

        assertThat(made).hasSize(2);
    }

    @Test
    void theyAreClosedWhenNothingIsReadAnyMore() throws InterruptedException {
        RecordRereader reader = reader(Duration.ofMillis(50));
        read(reader, PARTITION, 0);

        assertThat(made.get(0).isClosed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(read(reader, PARTITION, 1)).containsExactly(1L);
        assertThat(made).hasSize(2);
    }

    @Test
    void theyAreClosedWithTheBot() {
        RecordRereader reader = reader(Duration.ofHours(1));
        read(reader, PARTITION, 0);

        reader.close();
        assertThat(made.get(0).closed()).isTrue();

        read(reader, PARTITION, 1);
        assertThat(made).as("what is read while the process ends").hasSize(2).allMatch(Log::closed);
    }

    @Test
    void oneThatCannotBeClosedKeepsNoOtherOpen() {
        KeptConsumers consumers = new KeptConsumers(this::make, Duration.ofHours(1), Clock.systemUTC());
        consumers.use(first -> consumers.use(second -> consumers.use(third -> true)));
        made.forEach(log -> log.breaksWhenClosed = true);

        consumers.close();

        assertThat(made).hasSize(3).allMatch(Log::closed);
        assertThat(consumers.<String>use(late -> {
            made.get(3).breaksWhenClosed = true;
            return "read";
        })).as("what was read all the same").isEqualTo("read");
    }

    private RecordRereader reader(Duration longestIdle) {
        return new RecordRereader(new DetachedConsumers((purpose, settings) -> make()), longestIdle, Clock.systemUTC());
    }

    private Log make() {
        Log log = new Log();
        made.add(log);
        return log;
    }

    private static List<Long> read(RecordRereader reader, TopicPartition partition, long... offsets) {
        List<Long> wanted = new ArrayList<>();
        for (long offset : offsets) {
            wanted.add(offset);
        }
        return reader.read(partition, wanted).await().atMost(PATIENCE).records().stream()
                .peek(record -> assertThat(record.partition()).isEqualTo(partition.partition()))
                .map(ConsumerRecord::offset).toList();
    }

    /** Has whatever it is asked for, ten at a time. */
    private static final class Log extends MockConsumer<String, byte[]> {

        private final CountDownLatch isClosed = new CountDownLatch(1);
        private volatile boolean breaksWhenClosed;

        Log() {
            super("earliest");
            updateBeginningOffsets(Map.of(PARTITION, 0L, OTHER, 0L));
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            assignment().forEach(partition -> {
                for (int i = 0; i < 10; i++) {
                    addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), position(partition) + i, "c-1",
                            new byte[0]));
                }
            });
            return super.poll(timeout);
        }

        @Override
        public void close() {
            super.close();
            isClosed.countDown();
            if (breaksWhenClosed) {
                throw new KafkaException("cannot be closed");
            }
        }
    }
}
