package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.PublishedRecords;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A record that nobody can read is among the outcomes of messages: each that was acknowledged is. */
class WhatCannotBeReadHasFailedTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "bot");
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
    void itIsCounted() {
        Tenure tenure = partitions.ofOrNew(new TopicPartition("callbacks", 0));
        tenure.received(0, 0);

        consumer.process(Turns.origin(0), new byte[]{'?'}, tenure).await().atMost(Duration.ofSeconds(30));

        assertThat(letters.headers()).hasSize(1);
        assertThat(meters.find("custom.bot.messages").tags("type", "other", "outcome", "failed").counters())
                .extracting(Counter::count).containsExactly(1.0);
    }
}
