package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/**
 * Which partitions of a topic belong to this process, and what is done in them. A partition is given up when what was begun has come to its
 * end and is committed: the next owner goes on with everything else. What is lost is left at once.
 */
public abstract class PartitionTenures {

    private final Map<TopicPartition, Tenure> tenures = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Waiting waiting;
    private final Optional<Membership> membership;
    private final Commits commits;
    private final Lag lag;
    private final CustomBotLog log;
    private volatile Runnable whenIdle = () -> {};
    private volatile boolean closed;

    /**
     * @param patience how long what was begun may go on when its partition is given up
     * @param waiting how the polling thread waits for that
     * @param membership without it nothing begins; empty where somebody else sees to that
     */
    protected PartitionTenures(Duration patience, Waiting waiting, Optional<Membership> membership, CustomBotLog log) {
        this.patience = patience;
        this.waiting = waiting;
        this.membership = membership;
        this.commits = new Commits(membership, log);
        this.lag = new Lag(tenures.values(), log);
        this.log = log;
    }

    /** As above, with a thread that blocks. */
    protected PartitionTenures(Duration patience, Optional<Membership> membership, CustomBotLog log) {
        this(patience, Waiting.BLOCKING, membership, log);
    }

    /** As above, where somebody else sees to it that nothing is begun by a process that stood still. */
    protected PartitionTenures(Duration patience, CustomBotLog log) {
        this(patience, Optional.empty(), log);
    }

    /** What must be done before records of new partitions are worked on. On the polling thread, so it must not take long. */
    protected Uni<Void> prepare(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        return Uni.createFrom().voidItem();
    }

    /** The group knows no position of these: it is new, or has forgotten them. On the polling thread, so it must not take long. */
    protected void forgotten(Set<TopicPartition> partitions) {
        // Nothing to do here.
    }

    /**
     * The tenure of these partitions has ended, in whatever way: given up, lost, or replaced by a new one. Called once for each tenure, when
     * nothing of it runs any more, on the polling thread.
     */
    protected void ended(Collection<TopicPartition> partitions) {
        // Nothing to do here.
    }

    /** Who commits when everything is done that was received. On any thread. */
    void whenIdle(Runnable listener) {
        whenIdle = listener;
    }

    /** The partition's tenure; it begins here when records come before Kafka has said that the partition is ours. */
    public Tenure ofOrNew(TopicPartition partition) {
        return endedIfClosed(tenures.computeIfAbsent(partition, unknown -> tenure(Uni.createFrom().voidItem())));
    }

    private Tenure tenure(Uni<Void> prepared) {
        return endedIfClosed(new Tenure(prepared, membership, () -> whenIdle.run()));
    }

    /** Who ends all of them either sees it, or has said so before. */
    private Tenure endedIfClosed(Tenure tenure) {
        if (closed && !tenure.isEnded()) {
            tenure.drain();
        }
        return tenure;
    }

    /** Kafka has given these partitions to the process. On the polling thread. */
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<TopicPartition> over = new HashSet<>(tenures.keySet());
        over.removeAll(consumer.assignment());
        // A process that was expelled may never have been told that its partitions were another's meanwhile.
        over.addAll(partitions);
        abandon(over);
        Map<TopicPartition, Tenure> given = new LinkedHashMap<>();
        Uni<Void> prepared = prepared(consumer, partitions);
        partitions.forEach(partition -> given.put(partition, tenure(prepared)));
        Set<TopicPartition> unknown = commits.restore(consumer, given);
        if (!unknown.isEmpty()) {
            forgotten(unknown);
        }
        int generation = consumer.groupMetadata().generationId();
        given.values().forEach(tenure -> tenure.rounds().beginsIn(generation));
        tenures.putAll(given);
        given.values().forEach(this::endedIfClosed);
        commits.first(consumer, owned(consumer));
    }

    /** They are given up, or were lost. On the polling thread. */
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Tenure> given = new LinkedHashMap<>();
        partitions.forEach(partition -> given.put(partition, ofOrNew(partition)));
        List<CompletableFuture<Void>> finished = given.values().stream().map(Tenure::drain).toList();
        // Before what runs is waited for: a process that was expelled learns it here, and the next owner of another is not kept waiting.
        if (commits.last(consumer, given)) {
            await(finished, patience);
            commits.last(consumer, given);
        }
        abandon(partitions);
    }

    /** Commits what is news, or {@link #prove proves}. On the polling thread. */
    public void commit(Consumer<?, ?> consumer) {
        commits.news(consumer, owned(consumer));
    }

    /** Proves to itself that the process is a member of its group, when that was long ago. On the polling thread. */
    public void prove(Consumer<?, ?> consumer) {
        if (commits.isProofDue()) {
            commits.proof(consumer, owned(consumer));
        }
    }

    /** Looks how much there is to read, and whether something is gone that was to be. On the polling thread. */
    void look(Consumer<?, ?> consumer) {
        Map<TopicPartition, Tenure> owned = owned(consumer);
        lag.look(consumer, owned);
        lag.lookForLost(consumer, owned);
        owned.forEach((partition, tenure) -> tenure.ask(OffsetBook::takeRestart).flatMap(restart -> restart)
                .ifPresent(restart -> log.begunAgain(partition.toString(), restart.found(), restart.expected())));
    }

    /** Asks about partitions of which the client hears nothing. On the polling thread, which waits for the answer for a second at most. */
    void askForEnds(Consumer<?, ?> consumer) {
        lag.ask(consumer, owned(consumer).keySet());
    }

    /** How far behind this process is. */
    public Lag lag() {
        return lag;
    }

    /** How many partitions are certain to be this process'. */
    public long owned() {
        boolean isMember = membership.map(Membership::isCertain).orElse(true);
        return isMember ? tenures.values().stream().filter(tenure -> !tenure.isEnded()).count() : 0;
    }

    private Map<TopicPartition, Tenure> owned(Consumer<?, ?> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Tenure> owned = new LinkedHashMap<>();
        tenures.forEach((partition, tenure) -> {
            if (assigned.contains(partition)) {
                owned.put(partition, tenure);
            }
        });
        return owned;
    }

    private void abandon(Collection<TopicPartition> partitions) {
        List<TopicPartition> over = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            Tenure tenure = tenures.get(partition);
            if (tenure != null) {
                tenure.abandon();
                if (tenure.rounds().isNewlyEnded()) {
                    over.add(partition);
                }
            }
        }
        if (!over.isEmpty()) {
            tell(over);
        }
    }

    /** Nothing that is thrown here may keep the process from its partitions. */
    private void tell(List<TopicPartition> over) {
        try {
            ended(over);
        } catch (RuntimeException e) {
            log.endBroken(e, over);
        }
    }

    private Uni<Void> prepared(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return prepare(consumer, partitions);
        } catch (KafkaException e) {
            // Kafka does not say again that the partitions are ours now: they are worked on all the same.
            log.historyUnreadable(partitions, e.getClass().getName());
            return Uni.createFrom().voidItem();
        }
    }

    /** Whether all tenures have ended, for good. */
    protected boolean isClosed() {
        return closed;
    }

    /**
     * Ends all tenures, for good: also those of partitions that are given to the process later. Returns when nothing runs any more, or the
     * time is over.
     */
    public void endAll(Duration limit) {
        closed = true;
        List<Tenure> all = List.copyOf(tenures.values());
        await(all.stream().map(Tenure::drain).toList(), limit);
        all.forEach(Tenure::abandon);
    }

    private void await(List<CompletableFuture<Void>> finished, Duration limit) {
        try {
            waiting.await(CompletableFuture.allOf(finished.toArray(CompletableFuture<?>[]::new)), limit);
        } catch (TimeoutException e) {
            log.stillRunning(limit, tenures.entrySet().stream()
                    .filter(one -> one.getValue().isEnded() && !one.getValue().drain().isDone()).map(Map.Entry::getKey)
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
