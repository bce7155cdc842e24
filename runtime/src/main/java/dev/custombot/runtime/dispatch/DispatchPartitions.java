package dev.custombot.runtime.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.ShutdownBudget;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;

/** The partitions of the callbacks topic that belong to this process. What was handled of them lately is remembered. */
@Singleton
@Identifier(DispatchPartitions.NAME)
public class DispatchPartitions extends PartitionTenures {

    /** The name by which the channel's configuration knows it. */
    static final String NAME = "custom-bot-dispatch";

    private final KnownMessagesReader history;

    @Inject
    DispatchPartitions(CustomBotConfig config, KnownMessagesReader history) {
        super(config.defaultBot().shutdown().timeout());
        this.history = history;
    }

    @Override
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return history.remember(positions);
    }

    /** Before the channels end: what is done is still acknowledged and committed. */
    void stop(@Observes @Priority(1) ShutdownEvent event, ShutdownBudget budget) {
        endAll(budget.remaining());
    }
}
