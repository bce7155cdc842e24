package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Who looks at more letters than a list has sees the newest if he asks for them; what is replayed keeps its order. */
class TheNewestOfManyLettersTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int LETTERS = DeadLetterFilter.MAX_LIMIT + 5;
    private static final DeadLetterFilter NEWEST = DeadLetterFilter.ALL.withNewestFirst();

    private final TopicsInMemory kafka = new TopicsInMemory();
    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, CustomBotLog.LOG);
    private final KafkaDeadLetterQueue queue = new KafkaDeadLetterQueue(worker, kafka.clients(), TopicsInMemory.named(10_000),
            record -> true, new BotMetrics(new SimpleMeterRegistry(), "default"), Clock.systemUTC(), CustomBotLog.LOG);

    @BeforeEach
    void letters() {
        IntStream.range(0, LETTERS).forEach(number -> kafka.letter("c-" + number, "dispatch", BotHeaders.HUB, "egain",
                BotHeaders.MESSAGE_ID, "m-1", BotHeaders.TYPE, "text", BotHeaders.SENDER_TYPE, "",
                BotHeaders.RECEIVED_AT, "2026-05-04T10:00:00Z"));
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void standFirst() {
        DeadLetterPage page = queue.list(NEWEST.withLimit(DeadLetterFilter.MAX_LIMIT)).await().atMost(LIMIT);

        assertThat(page.entries()).hasSize(DeadLetterFilter.MAX_LIMIT).extracting(TheNewestOfManyLettersTest::conversation)
                .startsWith("c-1004", "c-1003").endsWith("c-6", "c-5");
        assertThat(page.more()).isTrue();
    }

    @Test
    void unlessTheOldestAreMeant() {
        assertThat(queue.list(DeadLetterFilter.ALL.withLimit(2)).await().atMost(LIMIT).entries())
                .extracting(TheNewestOfManyLettersTest::conversation).containsExactly("c-0", "c-1");
    }

    @Test
    void allOfFewAreThere() {
        DeadLetterPage page = queue.list(NEWEST.withConversation("c-7")).await().atMost(LIMIT);

        assertThat(page.entries()).extracting(TheNewestOfManyLettersTest::conversation).containsExactly("c-7");
        assertThat(page.more()).isFalse();
    }

    @Test
    void areReplayedInTheOrderInWhichTheyCame() {
        queue.replay(NEWEST.withLimit(3)).await().atMost(LIMIT);

        assertThat(kafka.of("callbacks")).extracting(ConsumerRecord::key).containsExactly("c-1002", "c-1003", "c-1004");
    }

    private static String conversation(DeadLetterEntry entry) {
        return entry.conversationId().orElseThrow();
    }
}
