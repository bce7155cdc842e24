package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.PublishedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A record that somebody else has written among the replies is in the log with its place, so that he can be found; what it says is not. */
class WhatCannotBeReadIsToldTest {

    private static final CustomBotLog LOG = CustomBotLog.of("test");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final SenderBench bench = new SenderBench();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "test");
    private final PublishedRecords letters = new PublishedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1), LOG) {
    };
    private final ReplyEndings endings = new ReplyEndings(
            new DeadLetters(letters.emitter(), metrics, bench.timer.clock(), LOG), null, metrics,
            new DenialAlarms(bench.timer.clock(), "hub.example.org", LOG), bench.timer.clock(), LOG);

    @AfterEach
    void end() {
        partitions.endAll(Duration.ZERO);
    }

    @Test
    void withItsPlaceAndItsFlaw() {
        Tenure tenure = partitions.ofOrNew(new TopicPartition("replies", 3));
        tenure.received(7, 0);
        byte[] value = "Canary".getBytes(StandardCharsets.UTF_8);

        new ReplyConsumer(bench.sender, endings, null, LOG)
                .process(new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("replies", 3, 7, "c", value), "replies"), value,
                        tenure)
                .await().atMost(Duration.ofSeconds(30));

        assertThat(logged.lines("CBOT")).singleElement().asString()
                .startsWith("[test] CBOT00304: Unreadable reply record at replies-3@7 given up (")
                .endsWith("); it goes to the dead letters").doesNotContain("Canary", "(null)");
        assertThat(logged.levels("CBOT00304")).containsExactly("ERROR");
        assertThat(letters.size()).isEqualTo(1);
    }
}
