package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.PublishedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A record that somebody else has written among the callbacks is in the log with its place, so that he can be found; what it says is not. */
class WhatCannotBeReadIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");
    private final PublishedRecords letters = new PublishedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1), Turns.LOG) {
    };
    private final GivenUpMessages givenUp = new GivenUpMessages(value -> value,
            new DeadLetters(letters.emitter(), metrics, Clock.systemUTC(), Turns.LOG), metrics, Turns.LOG);
    private final CallbackConsumer consumer = new CallbackConsumer(null, givenUp, null, null, 1, Control.NONE, Turns::pause,
            Clock.systemUTC(), Turns.LOG);

    @AfterEach
    void end() {
        partitions.endAll(Duration.ZERO);
    }

    @Test
    void withItsPlaceAndItsFlaw() {
        Tenure tenure = partitions.ofOrNew(new TopicPartition("callbacks", 0));
        tenure.received(7, 0);

        consumer.process(Turns.origin(7), "Canary".getBytes(StandardCharsets.UTF_8), tenure).await()
                .atMost(Duration.ofSeconds(30));

        assertThat(logged.lines("CBOT")).singleElement().asString()
                .startsWith("[test] CBOT00202: Unreadable callback record at callbacks-0@7 given up (").contains("header")
                .endsWith("); it goes to the dead letters").doesNotContain("Canary");
        assertThat(logged.levels("CBOT00202")).containsExactly("ERROR");
        assertThat(letters.size()).isEqualTo(1);
    }
}
