package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/**
 * Which partitions of a topic belong to this process. A partition is given up when what runs has come to its end and is committed:
 * the next owner starts after that, and begins where this one stopped.
 */
public abstract class PartitionTenures implements KafkaConsumerRebalanceListener {

    private final Map<TopicPartition, Tenure> tenures = new ConcurrentHashMap<>();
    private final Duration patience;
    private final CustomBotLog log;

    /** @param patience how long running tasks may go on when their partition is given up */
    protected PartitionTenures(Duration patience, CustomBotLog log) {
        this.patience = patience;
        this.log = log;
    }

    /** What must be done before records of new partitions are worked on. On the polling thread, so it must not take long. */
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        return Uni.createFrom().voidItem();
    }

    /** The partition's tenure; it begins here when records come before Kafka has said that the partition is ours. */
    public Tenure ofOrNew(TopicPartition partition) {
        return tenures.computeIfAbsent(partition, unknown -> new Tenure(Uni.createFrom().voidItem()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        loseOthers(consumer.assignment());
        Uni<Void> prepared = prepared(consumer, partitions);
        for (TopicPartition partition : partitions) {
            Tenure before = tenures.put(partition, new Tenure(prepared));
            if (before != null) {
                before.lose();
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Tenure> ended = new HashMap<>();
        partitions.forEach(partition -> ended.put(partition, ofOrNew(partition)));
        if (commit(consumer, ended)) {
            awaitEnd(ended.values(), patience);
            // The connector, and this method, have committed before what ran then was done.
            commit(consumer, ended);
        } else {
            ended.values().forEach(Tenure::lose);
        }
    }

    /** A process that was expelled may never have been told that its partitions are another's. */
    private void loseOthers(Set<TopicPartition> owned) {
        tenures.forEach((partition, tenure) -> {
            if (!owned.contains(partition)) {
                tenure.lose();
            }
        });
    }

    private Uni<Void> prepared(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return prepare(consumer, partitions);
        } catch (KafkaException e) {
            // Kafka does not say again that the partitions are ours now: they are worked on all the same.
            log.historyUnreadable(e.getClass().getName());
            return Uni.createFrom().voidItem();
        }
    }

    /** False when the partitions belong to somebody else already: this process was expelled from its group. */
    private boolean commit(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> ended) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ended.forEach((partition, tenure) -> tenure.committable()
                .ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset))));
        if (offsets.isEmpty()) {
            return true;
        }
        try {
            consumer.commitSync(offsets, patience);
        } catch (KafkaException e) {
            log.notCommitted(e.getClass().getName());
            return !(e instanceof CommitFailedException);
        }
        return true;
    }

    /** Ends all tenures, for good; returns when nothing runs any more, or the time is over. */
    public void endAll(Duration limit) {
        awaitEnd(List.copyOf(tenures.values()), limit);
    }

    private void awaitEnd(Collection<Tenure> ended, Duration limit) {
        CompletableFuture<?>[] idle = ended.stream().map(Tenure::drain).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(idle).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.stillRunning(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        ended.forEach(Tenure::abandon);
    }
}
