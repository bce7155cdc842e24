package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.PartitionTenures;
import io.smallrye.mutiny.Uni;

/** The partitions of the callbacks topic that belong to this process. What was handled of them lately, and what is
 * answered though it lies open, is remembered. */
public final class DispatchPartitions extends PartitionTenures {

    private final KnownMessagesReader history;
    private final AnsweredTurns answered;

    /**
     * @param patience how long running handlers may go on when their partition is given up
     * @param membership without it no handler begins
     */
    public DispatchPartitions(Duration patience, Membership membership, KnownMessagesReader history,
            AnsweredTurns answered, CustomBotLog log) {
        super(patience, Optional.of(membership), log);
        this.history = history;
        this.answered = answered;
    }

    @Override
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return Uni.join().all(history.remember(positions), answered.remember(positions)).andFailFast().replaceWithVoid();
    }
}
