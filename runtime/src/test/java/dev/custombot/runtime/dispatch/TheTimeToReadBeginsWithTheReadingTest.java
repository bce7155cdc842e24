package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** When all threads are busy while partitions are taken over, what was handled before is remembered all the same. */
class TheTimeToReadBeginsWithTheReadingTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final long HANDLED = 3;

    private final Thread polling = Thread.currentThread();
    private final KnownMessages known = new KnownMessages(Duration.ofHours(1), 100, Clock.fixed(Turns.NOON, ZoneOffset.UTC),
            Turns.LOG);
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");

    @BeforeEach
    void begin() {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.schedulePollTask(() -> LongStream.range(0, HANDLED).forEach(offset -> kafka.addRecord(record(offset))));
        known.own(List.of(0));
    }

    @AfterEach
    void end() {
        Infrastructure.setDefaultExecutor();
    }

    @Test
    void notWhileItWaitsForAThread() {
        remember();
    }

    @Test
    void norDoesItNeedAPlaceInTheirQueue() {
        ScheduledThreadPoolExecutor full = new ScheduledThreadPoolExecutor(1);
        full.shutdown();
        Infrastructure.setDefaultExecutor(full);

        remember();
    }

    @Test
    void norForAThreadOfAnApplicationThatLetsGoOfNone() {
        Infrastructure.setDefaultExecutor(new ScheduledThreadPoolExecutor(1) {

            @Override
            public void execute(Runnable task) {}
        });

        remember();
    }

    private void remember() {
        new KnownMessagesReader(new DetachedConsumers((purpose, settings) -> kafka), known, 100, Duration.ofHours(1),
                aMinuteLaterElsewhere(), Recollection.of(aMinuteLaterElsewhere()), Turns.LOG)
                .remember(Map.of(PARTITION, HANDLED))
                .await().atMost(Duration.ofSeconds(10));

        assertThat(LongStream.range(0, HANDLED).filter(offset -> known.contains(0, message(offset)))).hasSize((int) HANDLED);
    }

    private static CallbackRecord message(long offset) {
        return Records.withId("m-" + offset, Records.callback("c", "text", "customer", new byte[]{1}));
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        CallbackRecord message = message(offset);
        return new ConsumerRecord<>("callbacks", 0, offset, offset, TimestampType.CREATE_TIME, 0, 0, "c", message.value(),
                message.toRecord("callbacks").headers(), Optional.empty());
    }

    /** Whatever is begun here is gone on with on a thread that is free after a minute. */
    private Clock aMinuteLaterElsewhere() {
        return new ShownClock(() -> Thread.currentThread() == polling ? Turns.NOON : Turns.NOON.plusSeconds(60));
    }
}
