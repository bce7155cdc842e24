package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;

/** What a process does not know of the partitions that it takes over is in the log, with what may follow from it: nothing waits for it. */
class ATakeOverThatGoesBadlyIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final long HANDLED = 3;
    private static final String CAUSE = TopicAuthorizationException.class.getName();

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final CustomBotLog log = CustomBotLog.of("returns");
    private final Clock clock = Clock.fixed(Turns.NOON, ZoneOffset.UTC);

    @Test
    void handledMessagesThatCannotBeRead() {
        remember((purpose, settings) -> refused(), 100);

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00209: The messages of [callbacks-0] that were handled before "
                        + "could not be read (" + CAUSE + "); one that is redelivered may be handled again");
        assertThat(logged.levels("CBOT00209")).containsExactly("WARN");
    }

    @Test
    void moreHandledMessagesThanAreRemembered() {
        MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.schedulePollTask(() -> LongStream.range(0, HANDLED).forEach(offset -> kafka.addRecord(record(offset))));

        remember((purpose, settings) -> kafka, (int) HANDLED - 1);

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00112: Not all messages of the window that were handled before "
                        + "are remembered, only the newest: deduplication.rebuild-records or the time for reading them is used up");
        assertThat(logged.levels("CBOT00112")).containsExactly("WARN");
    }

    @Test
    void answersThatCannotBeRead() {
        new AnsweredTurns(ATakeOverThatGoesBadlyIsToldTest::refused, "replies", Recollection.of(clock),
                log).remember(Map.of(PARTITION, 0L))
                .await().atMost(Duration.ofSeconds(30));

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00221: What was answered before this process took [callbacks-0] "
                        + "over could not be read (" + CAUSE + "); a message that was under way then may be handled again");
        assertThat(logged.levels("CBOT00221")).containsExactly("WARN");
    }

    private void remember(DetachedConsumers.Factory kafka, int most) {
        KnownMessages known = new KnownMessages(Duration.ofHours(1), 100, clock, log);
        known.own(List.of(0));
        new KnownMessagesReader(new DetachedConsumers(kafka), known, most, Duration.ofHours(1), clock,
                Recollection.of(clock), log)
                .remember(Map.of(PARTITION, HANDLED)).await().atMost(Duration.ofSeconds(30));
    }

    /** The bot may not read the topic. */
    private static Consumer<String, byte[]> refused() {
        throw new TopicAuthorizationException("callbacks");
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        CallbackRecord message = Records.withId("m-" + offset, Records.callback("c", "text", "customer", new byte[]{1}));
        return new ConsumerRecord<>("callbacks", 0, offset, offset, TimestampType.CREATE_TIME, 0, 0, "c", message.value(),
                message.toRecord("callbacks").headers(), Optional.empty());
    }
}
