package dev.custombot.simulation.log;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A channel from a topic: a member of the group, with its polling thread, its heartbeats and its commits. */
public final class SimulatedConsumer {

    private static final String METRICS = "consumer-coordinator-metrics";
    private static final int MOST_PER_POLL = 20;
    /** How much time a process takes for a hand-over when it needs it. */
    private static final long AT_LEAST = 7_500_000_000L;

    private final VirtualTime time;
    private final Chance chance;
    private final SimulatedLog log;
    private final SimulatedGroup group;
    private final Process process;
    private final Troubles troubles;
    private final PartitionTenures tenures;
    private final Consumer<?, ?> client;
    private final Map<TopicPartition, Long> assigned = new TreeMap<>(
            java.util.Comparator.comparing(TopicPartition::partition));
    private Set<TopicPartition> assignment = Set.of();
    private final Set<TopicPartition> letGo = new HashSet<>();
    private Flow.Subscriber<? super Message<byte[]>> subscriber;
    private long demand;
    private double heartbeats;
    private int generation = -1;
    private int ticks;
    private int joins;
    private boolean joined;
    private boolean knowsItIsOut;
    private boolean polling;
    private boolean pollDue;
    private boolean closed;
    private boolean isCutShort;

    public SimulatedConsumer(VirtualTime time, Chance chance, SimulatedLog log, SimulatedGroup group, Process process,
            Troubles troubles, PartitionTenures tenures) {
        this.time = time;
        this.chance = chance;
        this.log = log;
        this.group = group;
        this.process = process;
        this.troubles = troubles;
        this.tenures = tenures;
        this.client = client();
    }

    /** The records, as the stage reads them. */
    public Multi<Message<byte[]>> records() {
        return Multi.createFrom().publisher((Flow.Publisher<Message<byte[]>>) downstream -> {
            subscriber = downstream;
            downstream.onSubscribe(new Flow.Subscription() {

                @Override
                public void request(long n) {
                    demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
                    wake();
                }

                @Override
                public void cancel() {
                    subscriber = null;
                }
            });
        });
    }

    /** Joins the group. */
    public void start() {
        time.inTheBackground(process, chance.between(0, 50), this::beat);
        time.inTheBackground(process, 250, this::commit);
        wake();
    }

    /** The application ends, and what runs had its time: what of it has not ended is done by the next owner, however orderly it gets it. */
    public void cutShort() {
        isCutShort = true;
    }

    /** Leaves the group, in good order. */
    public void stop() {
        if (!troubles.isIsolated(process)) {
            Set<TopicPartition> all = Set.copyOf(assigned.keySet());
            if (!all.isEmpty()) {
                tenures.onPartitionsRevoked(client, all);
            }
            group.leave(this);
        }
        closed = true;
    }

    private void beat() {
        if (closed) {
            return;
        }
        if (joined && !troubles.isIsolated(process)) {
            double way = chance.between(1, 20);
            int asked = joins;
            time.inTheBackground(time.world(), way, () -> {
                boolean isMember = group.heartbeat(this);
                time.inTheBackground(process, way, () -> {
                    heartbeats++;
                    if (!isMember && asked == joins) {
                        knowsItIsOut = true;
                        wake();
                    }
                });
            });
        }
        time.inTheBackground(process, 700, this::beat);
    }

    private void commit() {
        if (closed) {
            return;
        }
        if (!polling) {
            if (++ticks % 4 == 0) {
                tenures.commit(client);
            } else {
                tenures.prove(client);
            }
        }
        time.inTheBackground(process, 250, this::commit);
    }

    /** The polling thread has something to do. */
    void wake() {
        if (!pollDue && !closed && !process.isDead()) {
            pollDue = true;
            time.after(process, chance.between(1, 40) / 10.0, this::poll);
        }
    }

    private void poll() {
        pollDue = false;
        if (closed || polling) {
            return;
        }
        if (troubles.isIsolated(process)) {
            time.after(process, 300, this::wake);
            return;
        }
        polling = true;
        try {
            rebalance();
            deliver();
        } finally {
            polling = false;
        }
        if (hasMore() || generation != group.generation()) {
            wake();
        }
    }

    private void rebalance() {
        if (!joined || knowsItIsOut || !group.has(this)) {
            lost();
            joined = true;
            knowsItIsOut = false;
            joins++;
            group.join(this);
            return;
        }
        if (generation == group.generation()) {
            return;
        }
        generation = group.generation();
        Set<TopicPartition> revoked = group.toRevoke(this);
        revoked.retainAll(assigned.keySet());
        if (!revoked.isEmpty()) {
            time.trace("revoked " + revoked);
            long begun = time.now();
            tenures.onPartitionsRevoked(client, revoked);
            if (!isCutShort && time.now() - begun < AT_LEAST && group.has(this) && !troubles.isIsolated(process)) {
                revoked.forEach(partition -> group.tenants().isHandedOver(partition.partition()));
            }
            revoked.forEach(assigned::remove);
            assignment = Set.copyOf(assigned.keySet());
            letGo.addAll(revoked);
        }
        if (troubles.isIsolated(process)) {
            generation = -1;
            return;
        }
        group.released(this, letGo);
        letGo.clear();
        Set<TopicPartition> taken = group.has(this) ? group.take(this) : Set.of();
        if (!group.has(this)) {
            return;
        }
        taken.forEach(partition -> {
            assigned.put(partition, group.committed(partition));
            group.tenants().beginsOrIsLost(partition.partition());
        });
        assignment = Set.copyOf(assigned.keySet());
        time.trace("assigned " + taken);
        tenures.onPartitionsAssigned(client, taken);
    }

    /** It was expelled: Kafka says so, or says nothing and gives it partitions again. */
    private void lost() {
        letGo.clear();
        if (assigned.isEmpty()) {
            return;
        }
        Set<TopicPartition> gone = new HashSet<>(assigned.keySet());
        time.trace("lost " + gone);
        gone.forEach(partition -> group.tenants().beginsOrIsLost(partition.partition()));
        if (chance.of(0.7)) {
            tenures.onPartitionsRevoked(client, gone);
        }
        assigned.clear();
        assignment = Set.of();
    }

    private boolean hasMore() {
        if (subscriber != null && demand > 0) {
            for (Map.Entry<TopicPartition, Long> one : assigned.entrySet()) {
                if (one.getValue() < log.end(one.getKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void deliver() {
        int delivered = 0;
        for (TopicPartition partition : List.copyOf(assigned.keySet())) {
            List<StoredRecord> records = log.records(partition);
            while (subscriber != null && demand > 0 && assigned.get(partition) < records.size()
                    && delivered++ < MOST_PER_POLL) {
                StoredRecord record = records.get(assigned.merge(partition, 1L, Long::sum).intValue() - 1);
                demand--;
                subscriber.onNext(message(record));
            }
        }
    }

    private Message<byte[]> message(StoredRecord record) {
        return Message.of(record.value(),
                Metadata.of(new IncomingKafkaRecordMetadata<>(record.read(), record.topic(), -1, generation)),
                () -> CompletableFuture.completedFuture(null));
    }

    private void requireReachable() {
        if (process.isDead()) {
            throw new IllegalStateException("dead");
        }
        if (troubles.isIsolated(process)) {
            throw new TimeoutException("no broker");
        }
    }

    @SuppressWarnings("unchecked")
    private Consumer<?, ?> client() {
        MetricName total = new MetricName("heartbeat-total", METRICS, "", Map.of());
        MetricName partitions = new MetricName("assigned-partitions", METRICS, "", Map.of());
        Map<MetricName, Metric> metrics = new LinkedHashMap<>();
        metrics.put(total, new Gauge(total, () -> heartbeats));
        metrics.put(partitions, new Gauge(partitions, () -> (double) assigned.size()));
        return (Consumer<?, ?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "assignment" -> assignment;
                    case "metrics" -> metrics;
                    case "position" -> assigned.get((TopicPartition) arguments[0]);
                    case "subscription" -> Set.of(group.topic());
                    case "partitionsFor" -> log.describe((String) arguments[0]);
                    case "groupMetadata" -> new ConsumerGroupMetadata("bot", generation, "", java.util.Optional.empty());
                    case "committed" -> {
                        requireReachable();
                        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                        ((Set<TopicPartition>) arguments[0])
                                .forEach(partition -> offsets.put(partition, group.committedOffset(partition)));
                        yield offsets;
                    }
                    case "commitSync" -> {
                        requireReachable();
                        if (!group.commit(this, (Map<TopicPartition, OffsetAndMetadata>) arguments[0])) {
                            throw new CommitFailedException();
                        }
                        yield null;
                    }
                    case "toString" -> toString();
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    Process process() {
        return process;
    }

    private record Gauge(MetricName metricName, Supplier<Double> value) implements Metric {

        @Override
        public Object metricValue() {
            return value.get();
        }
    }

    @Override
    public String toString() {
        return process + "/" + group.partitions().get(0).topic();
    }
}
