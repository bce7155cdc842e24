package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Uni;

/** When all conversations are flooded, because a hub or a handler stands still, the log is not: one is named a minute, the others counted. */
class FloodsAreToldOnceAMinuteTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private final List<List<Object>> told = new ArrayList<>();
    private final Partitions partitions = new Partitions();
    private Instant now = Instant.EPOCH;
    private long offset;
    private final WaitingRecords waiting = new WaitingRecords(WaitingLimits.of(1),
            (partition, offsets) -> Uni.createFrom().nothing(),
            (record, tenure) -> Uni.createFrom().nothing(), new RareLines(clock()), log());

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ZERO, CustomBotLog.of("test"));
        }
    }

    @Test
    void oneIsNamedAndTheOthersAreCounted() {
        IntStream.range(0, 50).forEach(number -> flood("c-" + number));
        assertThat(told).containsExactly(List.of("c-0", 100, 0L));

        now = now.plusSeconds(61);
        flood("c-50");

        assertThat(told).hasSize(2).endsWith(List.of("c-50", 100, 49L));
    }

    private void flood(String conversation) {
        for (int i = 0; i < 150; i++) {
            waiting.admit(conversation, PARTITION, offset++, partitions.ofOrNew(PARTITION), () -> Uni.createFrom().nothing())
                    .subscribe().with(done -> {}, later -> {});
        }
    }

    private CustomBotLog log() {
        return (CustomBotLog) Proxy.newProxyInstance(CustomBotLog.class.getClassLoader(), new Class<?>[]{CustomBotLog.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("conversationFlooded")) {
                        told.add(List.of(arguments));
                    }
                    return null;
                });
    }

    private Clock clock() {
        return new Clock() {

            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
