package dev.custombot.runtime.lane;

import java.util.Collection;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/** What the channel is given: it is made before the stage that listens, and tells nothing before that reads. */
public final class LateListener implements KafkaConsumerRebalanceListener {

    private final Supplier<PartitionTenures> stage;

    public LateListener(Supplier<PartitionTenures> stage) {
        this.stage = stage;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        stage.get().onPartitionsAssigned(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        stage.get().onPartitionsRevoked(consumer, partitions);
    }
}
