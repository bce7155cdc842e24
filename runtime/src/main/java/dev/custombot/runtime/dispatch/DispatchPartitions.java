package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
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

/** The partitions of the callbacks topic that belong to this process. What was handled of them lately, and what is
 * answered though it lies open, is remembered. */
public final class DispatchPartitions extends PartitionTenures {

    private final KnownMessagesReader history;
    private final AnsweredTurns answered;
    private volatile Runnable onEnded = () -> {};

    /**
     * @param patience how long running handlers may go on when their partition is given up
     * @param waiting how the polling thread waits for them
     * @param membership without it no handler begins
     */
    public DispatchPartitions(Duration patience, Waiting waiting, Membership membership, KnownMessagesReader history,
            AnsweredTurns answered, CustomBotLog log) {
        super(patience, waiting, Optional.of(membership), log);
        this.history = history;
        this.answered = answered;
    }

    /** @param listener hears that partitions were given up, or lost */
    public void onEnded(Runnable listener) {
        onEnded = listener;
    }

    @Override
    protected void ended(Collection<TopicPartition> partitions) {
        onEnded.run();
    }

    @Override
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        history.own(consumer.assignment());
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return Uni.join().all(history.remember(positions), answered.remember(positions)).andFailFast().replaceWithVoid();
    }

    @Override
    protected void forgotten(Set<TopicPartition> partitions) {
        history.forgotten(partitions);
    }
}
