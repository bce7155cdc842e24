package dev.custombot.runtime.reply.owner;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Waiting;

/** The partitions of the replies topic that belong to this process, and so whether it is the one that sends. */
public final class ReplyPartitions extends PartitionTenures {

    /** Hears what becomes of the partitions. On the polling thread. */
    public interface Listener {

        /** Kafka has just told the consumer which partitions it has. */
        void joined(Consumer<?, ?> consumer);

        /** Another process has sent until now. */
        void tookOver();

        /** Partitions were given up. */
        void left();
    }

    private final Listener listener;
    private final Set<TopicPartition> owned = new HashSet<>();

    /**
     * @param patience how long requests may go on when their partition is given up
     * @param waiting how the polling thread waits for them
     */
    public ReplyPartitions(Duration patience, Waiting waiting, Listener listener, CustomBotLog log) {
        super(patience, waiting, Optional.empty(), log);
        this.listener = listener;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsAssigned(consumer, partitions);
        // Those that were lost without a word are left only now.
        listener.left();
        listener.joined(consumer);
        boolean lostBefore = partitions.stream().anyMatch(owned::contains);
        if (!partitions.isEmpty() && (owned.isEmpty() || lostBefore)) {
            listener.tookOver();
        }
        owned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsRevoked(consumer, partitions);
        listener.left();
        owned.removeAll(partitions);
    }

    @Override
    public void endAll(Duration limit) {
        super.endAll(limit);
        listener.left();
    }
}
