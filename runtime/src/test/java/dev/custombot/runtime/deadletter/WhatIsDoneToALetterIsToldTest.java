package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A letter that was replayed or discarded is in the log with its message, and so is why it could not be. */
class WhatIsDoneToALetterIsToldTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final CustomBotLog log = CustomBotLog.of("returns");
    private final TopicsInMemory kafka = new TopicsInMemory();
    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, log);
    private final KafkaDeadLetterQueue queue = new KafkaDeadLetterQueue(worker, kafka.clients(), TopicsInMemory.NAMES,
            record -> true, new BotMetrics(new SimpleMeterRegistry(), "returns"), Clock.systemUTC(), log);

    @BeforeEach
    void aLetter() {
        kafka.letter("c-1", "dispatch", BotHeaders.HUB, "egain", BotHeaders.MESSAGE_ID, "m-1", BotHeaders.TYPE, "text",
                BotHeaders.SENDER_TYPE, "", BotHeaders.RECEIVED_AT, "2026-05-04T10:00:00Z");
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void replayed() {
        queue.replay("0-0").await().atMost(LIMIT);

        assertThat(logged.lines()).containsExactly("[returns] CBOT00501: Dead letter 0-0 (message m-1) replayed to callbacks");
    }

    @Test
    void discarded() {
        queue.discard("0-0").await().atMost(LIMIT);

        assertThat(logged.lines()).containsExactly("[returns] CBOT00502: Dead letter 0-0 (message m-1) discarded");
    }

    @Test
    void onlyRehearsed() {
        queue.rehearse("0-0").await().atMost(LIMIT);

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void notPossible() {
        kafka.refuse(record -> new TopicAuthorizationException("callbacks"));
        queue.replay("0-0").onFailure().recoverWithNull().await().atMost(LIMIT);

        assertThat(logged.lines()).containsExactly("[returns] CBOT00503: The dead letters could not be read or written "
                + "(org.apache.kafka.common.errors.TopicAuthorizationException)");
    }
}
