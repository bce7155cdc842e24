package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.ConversationFate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** How many dead letters are open, why, and for how long: of those that somebody has to look after, and in bounded memory. */
class OpenLettersAreToldTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final LetterTopics TOPICS = TopicsInMemory.named(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "default");
    private final TopicsInMemory kafka = new TopicsInMemory();
    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, CustomBotLog.LOG);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final OpenLetters open = new OpenLetters(worker, kafka.clients(), TOPICS, metrics.letters(), clock,
            CustomBotLog.LOG);

    @AfterEach
    void close() {
        worker.close();
    }

    /** Customers and agents end conversations as they like. */
    @ParameterizedTest
    @ValueSource(strings = {"over", "without-bot"})
    void whatCameTooLateIsCountedByItselfAndWaitsForNobody(String fate) {
        reply("400-630", Duration.ofDays(3), BotHeaders.DEAD_LETTER_CONVERSATION, fate);
        reply("400-358", Duration.ofHours(1));

        look();

        assertThat(counted("reply", ConversationFate.CONVERSATION_OVER)).isEqualTo(1);
        assertThat(counted("reply", "400-358")).isEqualTo(1);
        assertThat(oldest("reply", "400-358")).isEqualTo(Duration.ofHours(1).toSeconds());
        assertThat(oldest("reply", ConversationFate.CONVERSATION_OVER)).isZero();
        assertThat(oldest("dispatch", "none")).isZero();
    }

    /** The customer has an answer. */
    @Test
    void whatWasAnsweredBeforeIsCountedByItselfAndWaitsForNobody() {
        reply("its message was answered before", Duration.ofDays(3));

        look();

        assertThat(counted("reply", "answered_before")).isEqualTo(1);
        assertThat(oldest("reply", "answered_before")).isZero();
    }

    /** What is old may be one cause, and what is much another. */
    @Test
    void theOldestOfEachCauseIsTold() {
        reply("400-358", Duration.ofHours(1));
        reply("400-359", Duration.ofHours(3));
        reply("400-359", Duration.ofHours(2));

        look();

        assertThat(oldest("reply", "400-358")).isEqualTo(Duration.ofHours(1).toSeconds());
        assertThat(oldest("reply", "400-359")).isEqualTo(Duration.ofHours(3).toSeconds());
        assertThat(meters.find("custom.bot.dead.letters.oldest").tags("stage", "reply", "cause", "none").gauge()).isNull();
    }

    @Test
    void whatIsDoneIsNotOpen() {
        reply("400-358", Duration.ofHours(2));
        reply("400-359", Duration.ofHours(1));
        look();

        new KafkaDeadLetterQueue(worker, kafka.clients(), TOPICS, record -> true, metrics, clock, CustomBotLog.LOG)
                .discard(DeadLetterFilter.ALL.withCause("400-358")).await().atMost(LIMIT);
        look();

        assertThat(counted("reply", "400-358")).isZero();
        assertThat(oldest("reply", "400-358")).isZero();
        assertThat(oldest("reply", "400-359")).isEqualTo(Duration.ofHours(1).toSeconds());
    }

    /** The oldest are forgotten, whatever comes between two looks. */
    @Test
    void noMoreAreKeptThanAreRead() {
        for (int i = 0; i < 8; i++) {
            reply("400-358", Duration.ofHours(9));
        }
        look();
        for (int i = 0; i < 25; i++) {
            reply("400-359", Duration.ofHours(1));
            if (i == 4) {
                look();
                assertThat(counted("reply", "400-358")).isEqualTo(5);
                assertThat(counted("reply", "400-359")).isEqualTo(5);
            }
        }
        look();

        assertThat(counted("reply", "400-358")).isZero();
        assertThat(counted("reply", "400-359")).isEqualTo(10);
        assertThat(oldest("reply", "400-359")).isEqualTo(Duration.ofHours(1).toSeconds());
    }

    private void reply(String cause, Duration age, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = BotHeaders.DEAD_LETTER_CAUSE;
        all[headers.length + 1] = cause;
        all[headers.length + 2] = BotHeaders.DEAD_LETTER_AT;
        all[headers.length + 3] = NOW.minus(age).toString();
        kafka.letter("c-1", "reply", all);
    }

    /** Returns when the worker has done it, and all before it. */
    private void look() {
        open.look();
        worker.work(deadline -> true).await().atMost(LIMIT);
    }

    private double counted(String stage, String cause) {
        return value("custom.bot.dead.letters.open", stage, cause);
    }

    private double oldest(String stage, String cause) {
        return value("custom.bot.dead.letters.oldest", stage, cause);
    }

    private double value(String meter, String stage, String cause) {
        Gauge gauge = meters.find(meter).tags("stage", stage, "cause", cause).gauge();
        return gauge == null ? 0 : gauge.value();
    }
}
