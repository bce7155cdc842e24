package dev.custombot.runtime.reply.owner;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Waiting;
import io.smallrye.mutiny.Uni;

/** The partitions of the replies topic that belong to this process, and so whether it is the one that sends. */
public final class ReplyPartitions extends PartitionTenures {

    /** Hears what becomes of the partitions. On the polling thread. */
    public interface Listener {

        /** Kafka has just told the consumer which partitions it has. */
        void joined(Consumer<?, ?> consumer);

        /** Another process has sent until now. */
        void tookOver();

        /** Partitions are given up within this time. On any thread. */
        void leaving(Duration time);

        /** Partitions were given up. */
        void left();
    }

    /** Knows what was sent before. */
    public interface History {

        /**
         * Completes when it is remembered; also when it cannot be read, because replies must not wait for that. Does its work once.
         *
         * @param positions where each partition goes on
         * @param owned how many partitions are this process' in all
         */
        Uni<Void> remember(Map<TopicPartition, Long> positions, int owned);

        /** The group knows no position of these. Returns at once. */
        void forgotten(Set<TopicPartition> partitions);
    }

    private final Duration patience;
    private final Listener listener;
    private final History history;
    private final Set<TopicPartition> owned = new HashSet<>();

    /**
     * @param patience how long requests may go on when their partition is given up
     * @param waiting how the polling thread waits for them
     * @param membership without it nothing that was read begins, and no reply is put aside
     */
    public ReplyPartitions(Duration patience, Waiting waiting, Membership membership, Listener listener, History history,
            CustomBotLog log) {
        super(patience, waiting, Optional.of(membership), log);
        this.patience = patience;
        this.listener = listener;
        this.history = history;
    }

    @Override
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return history.remember(positions, Math.max(1, consumer.assignment().size()));
    }

    @Override
    protected void forgotten(Set<TopicPartition> partitions) {
        history.forgotten(partitions);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsAssigned(consumer, partitions);
        // Those that were lost without a word are left only now.
        listener.left();
        if (!isClosed()) {
            listener.joined(consumer);
        }
        boolean lostBefore = partitions.stream().anyMatch(owned::contains);
        if (!partitions.isEmpty() && (owned.isEmpty() || lostBefore)) {
            listener.tookOver();
        }
        owned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!isClosed()) {
            listener.leaving(patience);
        }
        super.onPartitionsRevoked(consumer, partitions);
        listener.left();
        owned.removeAll(partitions);
    }

    @Override
    public void endAll(Duration limit) {
        listener.leaving(limit);
        super.endAll(limit);
        listener.left();
    }
}
