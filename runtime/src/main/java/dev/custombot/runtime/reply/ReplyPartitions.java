package dev.custombot.runtime.reply;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.ShutdownBudget;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;

/** The partitions of the replies topic that belong to this process. */
@Singleton
@Identifier(ReplyPartitions.NAME)
public class ReplyPartitions extends PartitionTenures {

    /** The name by which the channel's configuration knows it. */
    static final String NAME = "custom-bot-reply";

    /** Only when it is needed: this listener is made before the channels are, of which the sender has some. */
    private final Instance<ReplySender> sender;
    private final Set<TopicPartition> owned = new HashSet<>();

    @Inject
    ReplyPartitions(CustomBotConfig config, Instance<ReplySender> sender) {
        super(config.defaultBot().shutdown().timeout());
        this.sender = sender;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsAssigned(consumer, partitions);
        // Those that were lost without a word are left only now.
        sender.get().leaveEnded();
        sender.get().joined(consumer);
        boolean lostBefore = partitions.stream().anyMatch(owned::contains);
        if (!partitions.isEmpty() && (owned.isEmpty() || lostBefore)) {
            sender.get().tookOver();
        }
        owned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsRevoked(consumer, partitions);
        sender.get().leaveEnded();
        owned.removeAll(partitions);
    }

    /** After the handlers, whose last replies may still be sent. */
    void stop(@Observes @Priority(2) ShutdownEvent event, ShutdownBudget budget) {
        endAll(budget.remaining());
        sender.get().leaveEnded();
    }
}
