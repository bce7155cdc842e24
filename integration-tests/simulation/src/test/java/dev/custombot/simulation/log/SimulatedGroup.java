package dev.custombot.simulation.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** A consumer group and its coordinator: cooperative, so that a partition is given away only after its owner has let it go. */
public final class SimulatedGroup {

    private final VirtualTime time;
    private final Chance chance;
    private final String topic;
    private final List<TopicPartition> partitions;
    private final boolean singleOwner;
    private final long sessionNanos;
    private final Map<SimulatedConsumer, Long> lastHeartbeats = new LinkedHashMap<>();
    private final Map<TopicPartition, SimulatedConsumer> owners = new HashMap<>();
    private final Map<TopicPartition, SimulatedConsumer> targets = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Map<Process, Long> expelled = new HashMap<>();
    private Tenants tenants = Tenants.NOBODY;
    private int generation;

    /** Hears to whom a partition belongs. */
    public interface Tenants {

        Tenants NOBODY = new Tenants() {

            @Override
            public void beginsOrIsLost(int partition) {
                // Nobody hears.
            }

            @Override
            public void isHandedOver(int partition) {
                // Nobody hears.
            }
        };

        void beginsOrIsLost(int partition);

        /** Whoever had it had the time to bring to its end what was begun, and has said so. */
        void isHandedOver(int partition);
    }

    public void onTenants(Tenants listener) {
        tenants = listener;
    }

    Tenants tenants() {
        return tenants;
    }

    /** @param singleOwner whether one member gets all partitions */
    public SimulatedGroup(VirtualTime time, Chance chance, SimulatedLog log, String topic, boolean singleOwner,
            long sessionMillis) {
        this.time = time;
        this.chance = chance;
        this.topic = topic;
        this.partitions = log.partitions(topic);
        this.singleOwner = singleOwner;
        this.sessionNanos = sessionMillis * 1_000_000;
        time.inTheBackground(time.world(), 500, this::expelSilent);
        log.onAppend(record -> {
            SimulatedConsumer owner = owners.get(new TopicPartition(record.topic(), record.partition()));
            if (owner != null) {
                owner.wake();
            }
        });
    }

    private void expelSilent() {
        List<SimulatedConsumer> silent = new ArrayList<>();
        lastHeartbeats.forEach((member, last) -> {
            if (last + sessionNanos < time.now()) {
                silent.add(member);
            }
        });
        silent.forEach(member -> {
            time.trace("expelled " + member);
            expelled.put(member.process(), time.now());
            remove(member);
        });
        time.inTheBackground(time.world(), 500, this::expelSilent);
    }

    void join(SimulatedConsumer member) {
        expelled.remove(member.process());
        lastHeartbeats.put(member, time.now());
        rebalance();
    }

    void leave(SimulatedConsumer member) {
        if (lastHeartbeats.containsKey(member)) {
            remove(member);
        }
    }

    private void remove(SimulatedConsumer member) {
        lastHeartbeats.remove(member);
        owners.values().removeIf(owner -> owner == member);
        rebalance();
    }

    /** The answer to a heartbeat: whether it is still a member. */
    boolean heartbeat(SimulatedConsumer member) {
        return lastHeartbeats.computeIfPresent(member, (any, before) -> time.now()) != null;
    }

    boolean has(SimulatedConsumer member) {
        return lastHeartbeats.containsKey(member);
    }

    String topic() {
        return topic;
    }

    int generation() {
        return generation;
    }

    private void rebalance() {
        generation++;
        targets.clear();
        if (!lastHeartbeats.isEmpty()) {
            assign();
        }
        lastHeartbeats.keySet().forEach(SimulatedConsumer::wake);
    }

    private void assign() {
        List<SimulatedConsumer> members = new ArrayList<>(lastHeartbeats.keySet());
        if (singleOwner) {
            SimulatedConsumer sender = members.stream().filter(owners::containsValue).findFirst().orElse(members.get(0));
            partitions.forEach(partition -> targets.put(partition, sender));
            return;
        }
        Map<SimulatedConsumer, Integer> load = new LinkedHashMap<>();
        members.forEach(member -> load.put(member, 0));
        int fair = (partitions.size() + members.size() - 1) / members.size();
        List<TopicPartition> free = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            SimulatedConsumer owner = owners.get(partition);
            if (owner != null && load.get(owner) < fair && !chance.of(0.1)) {
                targets.put(partition, owner);
                load.merge(owner, 1, Integer::sum);
            } else {
                free.add(partition);
            }
        }
        for (TopicPartition partition : free) {
            SimulatedConsumer least = load.entrySet().stream().min(Comparator.comparing(Map.Entry::getValue)).orElseThrow()
                    .getKey();
            targets.put(partition, least);
            load.merge(least, 1, Integer::sum);
        }
    }

    /** What the member has to let go. */
    Set<TopicPartition> toRevoke(SimulatedConsumer member) {
        Set<TopicPartition> revoked = new HashSet<>();
        owners.forEach((partition, owner) -> {
            if (owner == member && targets.get(partition) != member) {
                revoked.add(partition);
            }
        });
        return revoked;
    }

    /** The member has let them go. */
    void released(SimulatedConsumer member, Set<TopicPartition> released) {
        if (released.stream().filter(partition -> owners.remove(partition, member)).count() > 0) {
            generation++;
            lastHeartbeats.keySet().forEach(SimulatedConsumer::wake);
        }
    }

    /** What the member gets now. Whoever asks is alive, as with each request of a rebalance. */
    Set<TopicPartition> take(SimulatedConsumer member) {
        lastHeartbeats.put(member, time.now());
        Set<TopicPartition> taken = new HashSet<>();
        for (TopicPartition partition : partitions) {
            if (targets.get(partition) == member && owners.putIfAbsent(partition, member) == null) {
                taken.add(partition);
            }
        }
        return taken;
    }

    /** False when the member has no right to. Like a heartbeat, it keeps the member in the group. */
    boolean commit(SimulatedConsumer member, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (!lastHeartbeats.containsKey(member)
                || offsets.keySet().stream().anyMatch(partition -> owners.get(partition) != member)) {
            return false;
        }
        lastHeartbeats.put(member, time.now());
        committed.putAll(offsets);
        time.trace("commit " + topic + " " + offsets.size());
        return true;
    }

    public long committed(TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** Whether a commit says that it is done: because of its offset, or of its metadata. */
    public boolean isDone(TopicPartition partition, long offset) {
        OffsetAndMetadata commit = committed.get(partition);
        return commit != null && DoneOffsets.contains(commit, offset);
    }

    OffsetAndMetadata committedOffset(TopicPartition partition) {
        return committed.get(partition);
    }

    /** Whether the group has expelled the process, so long ago, and the process has not come back. */
    public boolean isExpelledFor(Process process, long nanos) {
        Long since = expelled.get(process);
        return since != null && since + nanos < time.now();
    }

    /** The process of a member that has a partition. */
    public Optional<Process> anyOwner() {
        return partitions.stream().map(owners::get).filter(Objects::nonNull).map(SimulatedConsumer::process).findFirst();
    }

    public List<TopicPartition> partitions() {
        return partitions;
    }
}
