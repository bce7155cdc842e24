package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;

/** Before a group handles a whole partition again because its positions are gone, the log says so: it looks like a flood else. */
class AGroupWithoutPositionsIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 3);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(1);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final CountDownLatch looked = new CountDownLatch(1);
    private Instant oldest;

    /** It has the one partition, and its oldest record is of then. */
    private final class Broker extends MockConsumer<String, byte[]> {

        Broker() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return Map.of(PARTITION, new OffsetAndTimestamp(0, oldest.toEpochMilli()));
        }

        @Override
        public synchronized void close() {
            super.close();
            looked.countDown();
        }
    }

    @Test
    void whereOldRecordsLie() throws InterruptedException {
        oldest = NOW.minus(Duration.ofHours(2));

        look();

        assertThat(logged.lines()).containsExactly("[returns] CBOT00113: The group has no position in callbacks-3, and there "
                + "are records from 2026-11-26T22:00:00Z on: if this is no new group its positions were forgotten, and all of "
                + "them are handled again");
        assertThat(logged.levels("CBOT00113")).containsExactly("WARN");
    }

    @Test
    void notWhereTheyAreYoung() throws InterruptedException {
        oldest = NOW.minusSeconds(10);

        look();

        assertThat(logged.lines()).isEmpty();
    }

    private void look() throws InterruptedException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        CustomBotLog log = CustomBotLog.of("returns");
        new KnownMessagesReader(new DetachedConsumers((purpose, settings) -> new Broker()),
                new KnownMessages(WINDOW, 100, clock, log), 100, WINDOW, clock, Recollection.of(clock),
                log).forgotten(Set.of(PARTITION));
        assertThat(looked.await(30, TimeUnit.SECONDS)).as("somebody has looked").isTrue();
    }
}
