package dev.custombot.runtime.reply.owner;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives all partitions to one member of the group, who keeps them as long as it is there: so Kafka sees to it that one replica at a time
 * sends under the bot's rate plan. Cooperative: what another member still has is given to the owner only after that one let it go.
 */
public final class SingleOwnerAssignor extends CooperativeStickyAssignor implements Configurable {

    private static final byte PLAN = 'P';

    private boolean hasPlan;

    @Override
    public String name() {
        return "custom-bot-single-owner";
    }

    /** Who has no plan names another assignor before this one. */
    @Override
    public void configure(Map<String, ?> consumer) {
        String strategies = String.valueOf(consumer.get(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG));
        hasPlan = !strategies.contains(CooperativeStickyAssignor.class.getName());
    }

    /** Behind what the superclass tells of itself (a number), which reads no further. */
    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        ByteBuffer sticky = super.subscriptionUserData(topics);
        return hasPlan ? ByteBuffer.allocate(sticky.remaining() + 1).put(sticky).put(PLAN).flip() : sticky;
    }

    private static boolean hasPlan(Subscription member) {
        ByteBuffer data = member.userData();
        return data != null && data.limit() > Integer.BYTES && data.get(data.limit() - 1) == PLAN;
    }

    @Override
    public Map<String, List<TopicPartition>> assignPartitions(Map<String, List<PartitionInfo>> partitionsPerTopic,
            Map<String, Subscription> subscriptions) {
        Map<String, List<TopicPartition>> assignment = new HashMap<>();
        subscriptions.keySet().forEach(member -> assignment.put(member, new ArrayList<>()));
        if (!subscriptions.isEmpty()) {
            String owner = owner(subscriptions);
            Set<TopicPartition> elsewhere = new HashSet<>();
            subscriptions.values().forEach(subscription -> elsewhere.addAll(subscription.ownedPartitions()));
            elsewhere.removeAll(subscriptions.get(owner).ownedPartitions());
            partitionsPerTopic.values().stream().flatMap(Collection::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .filter(partition -> !elsewhere.contains(partition)).forEach(assignment.get(owner)::add);
        }
        return assignment;
    }

    /**
     * Who has a plan: in a rolling change the others would send without. Of these who has partitions, according to the latest assignment,
     * and of several the one with the most.
     */
    private String owner(Map<String, Subscription> subscriptions) {
        Comparator<String> byOwnership = Comparator
                .comparing((String member) -> hasPlan(subscriptions.get(member)))
                .thenComparing(member -> !subscriptions.get(member).ownedPartitions().isEmpty())
                .thenComparing(member -> memberData(subscriptions.get(member)).generation.orElse(-1))
                .thenComparing(member -> subscriptions.get(member).ownedPartitions().size());
        return subscriptions.keySet().stream().max(byOwnership.thenComparing(Comparator.reverseOrder())).orElseThrow();
    }
}
