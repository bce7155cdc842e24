package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterStatus;
import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What Kafka does not take of one letter it may take of the next; what it takes of none ends the request, with its cause. */
class ALetterThatIsTooLargeStopsNoOtherTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TopicsInMemory kafka = new TopicsInMemory();
    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, CustomBotLog.LOG);
    private final KafkaDeadLetterQueue queue = new KafkaDeadLetterQueue(worker, kafka.clients(), TopicsInMemory.NAMES,
            record -> true, new BotMetrics(new SimpleMeterRegistry(), "default"), Clock.systemUTC(), CustomBotLog.LOG);

    @BeforeEach
    void twoLetters() {
        List.of("c-1", "c-2").forEach(conversation -> kafka.letter(conversation, "dispatch", BotHeaders.HUB, "egain",
                BotHeaders.MESSAGE_ID, "m-1", BotHeaders.TYPE, "text", BotHeaders.SENDER_TYPE, "",
                BotHeaders.RECEIVED_AT, "2026-05-04T10:00:00Z"));
    }

    @AfterEach
    void close() {
        worker.close();
    }

    static List<Exception> tooLarge() {
        return List.of(new RecordTooLargeException(), new RecordBatchTooLargeException());
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void theOthersGoOn(Exception refusal) {
        kafka.refuse(record -> "c-1".equals(record.key()) ? refusal : null);

        DeadLetterReport report = queue.replay(DeadLetterFilter.ALL).await().atMost(LIMIT);

        assertThat(report.results()).extracting(result -> result.outcome()).containsExactly(DeadLetterOutcome.TOO_LARGE,
                DeadLetterOutcome.REPLAYED);
        assertThat(DeadLetterOutcome.TOO_LARGE.isSkipped()).isTrue();
        assertThat(kafka.of("callbacks")).extracting(ConsumerRecord::key).containsExactly("c-2");
        assertThat(queue.list(DeadLetterFilter.ALL).await().atMost(LIMIT).entries()).as("is open still").singleElement()
                .satisfies(letter -> {
                    assertThat(letter.conversationId()).contains("c-1");
                    assertThat(letter.status()).isEqualTo(DeadLetterStatus.OPEN);
                });
    }

    @Test
    void whatConcernsAllEndsTheRequestAndNamesItsCause() {
        kafka.refuse(record -> new TopicAuthorizationException("callbacks"));

        assertThatExceptionOfType(DeadLettersUnavailableException.class)
                .isThrownBy(() -> queue.replay(DeadLetterFilter.ALL).await().atMost(LIMIT))
                .withMessageEndingWith(": TopicAuthorizationException");
    }
}
