package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A reply in whose place another was sent would be put aside again, or be a second answer. */
class WhatWasSaidInAnotherWayIsNotReplayedTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TopicsInMemory kafka = new TopicsInMemory();
    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, CustomBotLog.LOG);
    private final KafkaDeadLetterQueue queue = new KafkaDeadLetterQueue(worker, kafka.clients(), TopicsInMemory.NAMES,
            record -> true, new BotMetrics(new SimpleMeterRegistry(), "default"), Clock.systemUTC(), CustomBotLog.LOG);

    @AfterEach
    void close() {
        worker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"its message was answered before", "another reply has its messageId"})
    void itIsSkipped(String cause) {
        reply(cause);

        DeadLetterOutcome outcome = queue.rehearse("0-0").await().atMost(LIMIT).orElseThrow().outcome();

        assertThat(outcome.text()).isEqualTo("another reply was sent in its place");
        assertThat(outcome.isSkipped()).isTrue();
        assertThat(queue.discard("0-0").await().atMost(LIMIT).orElseThrow().outcome()).isEqualTo(DeadLetterOutcome.DISCARDED);
    }

    @Test
    void othersAreReplayed() {
        reply("400-358");

        assertThat(queue.rehearse("0-0").await().atMost(LIMIT).orElseThrow().outcome()).isEqualTo(DeadLetterOutcome.REPLAYED);
    }

    private void reply(String cause) {
        kafka.letter("c-1", "reply", "{\"replies\":[]}", new String[]{BotHeaders.MESSAGE_ID, "m-1", BotHeaders.TYPE, "text",
                BotHeaders.TURN_ID, "m-1", BotHeaders.DEAD_LETTER_CAUSE, cause});
    }
}
