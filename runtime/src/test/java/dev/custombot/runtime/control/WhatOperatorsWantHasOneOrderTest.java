package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Also on a topic that somebody has given more partitions: those who read it would find an old pause behind its end, or not find the end. */
class WhatOperatorsWantHasOneOrderTest {

    private static final String TOPIC = "control";

    private final MockProducer<String, byte[]> kafka = new MockProducer<>(
            new Cluster("kafka", List.of(), List.of(partition(0), partition(1), partition(2)), Set.of(), Set.of()),
            true, null, new StringSerializer(), new ByteArraySerializer());
    private final ControlWriter writer = new ControlWriter(() -> kafka, "default", TOPIC);

    @Test
    void allOfItLiesInOnePartition() {
        ControlKey key = ControlKey.conversation("c-1");
        writer.write(key, Optional.of(ControlEntry.pause(key, "rita", Instant.EPOCH)));

        assertThat(kafka.history()).extracting(ProducerRecord::partition).containsExactly(0);
    }

    private static PartitionInfo partition(int number) {
        return new PartitionInfo(TOPIC, number, Node.noNode(), new Node[0], new Node[0]);
    }
}
