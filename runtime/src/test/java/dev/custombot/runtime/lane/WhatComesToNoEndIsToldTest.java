package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A record that a defect keeps from its end, and a channel from which nothing comes any more, are in the log with what brings them back. */
class WhatComesToNoEndIsToldTest {

    private static final CustomBotLog LOG = CustomBotLog.of("returns");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, LOG) {
    };
    private final List<Long> worked = new ArrayList<>();
    private final RecordConsumer consumer = new RecordConsumer(partitions, 10, (origin, value, tenure) -> {
        if (origin.getOffset() == 7) {
            throw new IllegalStateException("Canary");
        }
        worked.add(origin.getOffset());
        return Uni.createFrom().voidItem();
    }, LOG);

    @Test
    void aRecordWithItsPlace() {
        consumer.consume("channel", Multi.createBy().concatenating()
                .streams(Multi.createFrom().items(message(7), message(8)), Multi.createFrom().nothing()));

        assertThat(logged.lines("CBOT")).containsExactly("[returns] CBOT00402: Record callbacks-3@7 could not be brought to an "
                + "end and is not committed; it is read again after a restart");
        assertThat(logged.levels("CBOT00402")).containsExactly("ERROR");
        assertThat(worked).as("the others go on").containsExactly(8L);
    }

    @Test
    void aChannelThatFails() {
        consumer.consume("custom-bot-callbacks-in", Multi.createFrom().failure(new IllegalStateException("Canary")));

        assertThat(logged.lines("CBOT")).containsExactly("[returns] CBOT00401: The stream of channel custom-bot-callbacks-in "
                + "ended (java.lang.IllegalStateException); restart the application");
        assertThat(logged.levels("CBOT00401")).containsExactly("ERROR");
        assertThat(consumer.isBroken()).isTrue();
    }

    @Test
    void aChannelThatEnds() {
        consumer.consume("custom-bot-callbacks-in", Multi.createFrom().empty());

        assertThat(logged.lines("CBOT")).containsExactly("[returns] CBOT00401: The stream of channel custom-bot-callbacks-in "
                + "ended (completed); restart the application");
    }

    @Test
    void butNotWhenTheApplicationEnds() {
        partitions.endAll(Duration.ZERO);

        consumer.consume("custom-bot-callbacks-in", Multi.createFrom().empty());

        assertThat(logged.lines("CBOT")).isEmpty();
    }

    private static Message<byte[]> message(long offset) {
        return Message.of(new byte[0], Metadata.of(new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>("callbacks", 3, offset, "c-1", new byte[0]), "channel")));
    }
}
