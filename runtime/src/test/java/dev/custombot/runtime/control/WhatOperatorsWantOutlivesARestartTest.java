package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;

/** A process that starts knows what operators want before it handles anything, and hears of what they want later. */
class WhatOperatorsWantOutlivesARestartTest {

    private static final TopicPartition PARTITION = new TopicPartition("control", 0);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            return partitionsFor(topic);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions,
                Duration timeout) {
            return endOffsets(partitions);
        }

        @Override
        public synchronized long position(TopicPartition partition, Duration timeout) {
            return position(partition);
        }
    };
    private final Wishes wishes = new Wishes(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Boolean> sender = new ArrayList<>();
    private final ControlReader reader = new ControlReader(() -> kafka, "control", wishes, new RareLines(Clock.systemUTC()),
            CustomBotLog.of("test"));
    private final Thread thread = new Thread(reader);
    private long end;

    @AfterEach
    void stop() throws Exception {
        reader.close();
        thread.join();
    }

    @Test
    void whatIsThereIsKnownFirst() {
        wishes.onSender(sender::add);
        assertThat(wishes.isKnown()).isFalse();
        assertThat(sender).as("nothing is sent before").containsExactly(true);
        start(pause(ControlKey.conversation("c:1")), pause(ControlKey.handler("OrderBot#menu")), pause(ControlKey.SENDER),
                pause(ControlKey.conversation("gone")), resume(ControlKey.conversation("gone")),
                new ControlRecord("nonsense", "x".getBytes()), new ControlRecord("later:x", "{}".getBytes()),
                order("c-2", "m-9", HeadOrder.SKIP));

        assertThat(wishes.isPaused("c:1")).isTrue();
        assertThat(wishes.isPaused("gone")).isFalse();
        assertThat(wishes.isHandlerPaused("OrderBot#menu")).isTrue();
        assertThat(wishes.order("c-2", "m-9")).contains(HeadOrder.SKIP);
        assertThat(wishes.order("c-2", "m-10")).as("another message").isEmpty();
        assertThat(sender).endsWith(true);
        assertThat(wishes.all()).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.by()).isEqualTo("rita");
            assertThat(entry.at()).isEqualTo(NOW);
        });
    }

    @Test
    void whatIsWantedLaterIsHeardOf() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch resumed = new CountDownLatch(1);
        wishes.onSender(pause -> {
            if (!pause) {
                resumed.countDown();
            }
        });
        start(pause(ControlKey.SENDER));
        wishes.onChange(changed::countDown);

        come(resume(ControlKey.SENDER));

        assertThat(resumed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anOrderIsCarriedOutOnce() {
        List<String> obeyed = new ArrayList<>();
        wishes.whenObeyed((conversation, message) -> obeyed.add(conversation + " " + message));
        start(order("c-2", "m-9", HeadOrder.DEAD_LETTER));

        wishes.obeyed("c-2", "m-8");
        wishes.obeyed("c-2", "m-9");
        wishes.obeyed("c-2", "m-9");

        assertThat(obeyed).containsExactly("c-2 m-9");
        assertThat(wishes.order("c-2", "m-9")).isEmpty();
    }

    private record ControlRecord(String key, byte[] value) {}

    private static ControlRecord pause(ControlKey key) {
        return new ControlRecord(key.text(), ControlEntry.pause(key, "rita", NOW).value());
    }

    private static ControlRecord resume(ControlKey key) {
        return new ControlRecord(key.text(), null);
    }

    private static ControlRecord order(String conversation, String message, HeadOrder order) {
        return new ControlRecord(ControlKey.head(conversation).text(),
                ControlEntry.order(conversation, message, order, "rita", NOW).value());
    }

    private void start(ControlRecord... present) {
        kafka.updatePartitions("control", List.of(new PartitionInfo("control", 0, Node.noNode(), new Node[0], new Node[0])));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, (long) present.length));
        kafka.schedulePollTask(() -> add(present));
        thread.start();
        wishes.known().await().atMost(Duration.ofSeconds(10));
    }

    private void come(ControlRecord... later) {
        kafka.schedulePollTask(() -> add(later));
    }

    private void add(ControlRecord... records) {
        Arrays.stream(records).forEach(
                record -> kafka.addRecord(new ConsumerRecord<>("control", 0, end++, record.key(), record.value())));
    }
}
