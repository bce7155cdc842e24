package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** A replica whose partitions went to another one does not hear that the hub answers again: its circuit breaker says nothing any more. */
class ACircuitIsOfWhoeverSendsTest {

    private final SenderBench bench = new SenderBench();

    @Test
    void whoHasNoPartitionAnyMoreShowsNone() {
        joined(0);
        bench.answer = replies -> Optional.of(SendOutcome.withoutAnswer(new ConnectException("no route")));
        for (int i = 0; i < 20; i++) {
            bench.say("c" + i, "text" + i);
        }
        bench.timer.pass(Duration.ofSeconds(10));
        assertThat(circuit()).isPositive();

        joined();
        assertThat(circuit()).isZero();

        joined(1);
        assertThat(circuit()).as("it has to find out for itself").isPositive();
    }

    private void joined(Integer... partitions) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(Arrays.stream(partitions).map(partition -> new TopicPartition("replies", partition))
                .collect(Collectors.toSet()));
        bench.sender.joined(consumer);
    }

    private double circuit() {
        return bench.meters.get("custom.bot.hub.circuit").gauge().value();
    }
}
