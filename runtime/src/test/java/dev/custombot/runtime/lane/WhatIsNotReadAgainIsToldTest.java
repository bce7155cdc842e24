package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Uni;

/** Messages that wait on Kafka are tried until they can be read again; a broker that does not give them is told with their partition. */
class WhatIsNotReadAgainIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 3);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("returns")) {
    };
    private final AtomicInteger failures = new AtomicInteger(2);
    private final CompletableFuture<Long> again = new CompletableFuture<>();
    private final WaitingRecords waiting = new WaitingRecords(WaitingLimits.of(1), this::read, (record, tenure) -> {
        again.complete(record.offset());
        return Uni.createFrom().voidItem();
    }, new RareLines(Clock.systemUTC()), CustomBotLog.of("returns"));

    @Test
    void withTheirPartitionOnceAMinute() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        admit(0, Uni.createFrom().completionStage(first));
        admit(1, Uni.createFrom().nothing());
        first.complete(null);

        assertThat(again).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(1L);
        assertThat(logged.lines("CBOT")).containsExactly("[returns] CBOT00414: Messages of a flooded conversation could not be "
                + "read again from callbacks-3; trying again (0 more times since the last such line)");
        assertThat(logged.levels("CBOT00414")).containsExactly("WARN");
    }

    private void admit(long offset, Uni<Void> work) {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(offset, 0);
        waiting.admit("c-1", PARTITION, offset, tenure, () -> work).subscribe().with(done -> {}, later -> {});
    }

    private Uni<Reread> read(TopicPartition partition, List<Long> offsets) {
        return failures.getAndDecrement() > 0
                ? Uni.createFrom().failure(new TimeoutException("Canary"))
                : Uni.createFrom().item(new Reread(offsets.stream().map(WhatIsNotReadAgainIsToldTest::record).toList(),
                        offsets.get(offsets.size() - 1) + 1));
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "c-1", new byte[0]);
    }
}
