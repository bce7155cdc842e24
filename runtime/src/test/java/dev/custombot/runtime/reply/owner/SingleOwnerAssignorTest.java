package dev.custombot.runtime.reply.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** One member has all partitions, and keeps them. */
class SingleOwnerAssignorTest {

    private static final List<TopicPartition> ALL = partitions(0, 3);

    private final Map<String, Subscription> group = new HashMap<>();

    @Test
    void oneOfThoseWhoComeTogether() {
        join("b", 0, List.of());
        join("a", 0, List.of());

        assertThat(assign()).containsEntry("a", ALL).containsEntry("b", List.of());
    }

    @Test
    void theOwnerKeepsThemWhenOthersJoin() {
        join("a", 0, List.of());
        join("b", 7, ALL);
        join("c", 7, List.of());

        assertThat(assign()).containsEntry("b", ALL).containsEntry("a", List.of()).containsEntry("c", List.of());
    }

    @Test
    void anotherTakesOverWhenTheOwnerIsGone() {
        join("b", 7, List.of());
        join("c", 7, List.of());

        assertThat(assign()).containsEntry("b", ALL).containsEntry("c", List.of());
    }

    @Test
    void whatAnotherHasIsGivenOnlyAfterItLetGo() {
        join("a", 7, partitions(0, 1));
        join("b", 7, partitions(1, 3));
        assertThat(assign()).containsEntry("b", partitions(1, 3)).containsEntry("a", List.of());

        join("a", 8, List.of());
        join("b", 8, partitions(1, 3));
        assertThat(assign()).containsEntry("b", ALL).containsEntry("a", List.of());
    }

    @Test
    void whoMissedAnAssignmentDoesNotGetThemBack() {
        join("a", 5, ALL);
        join("b", 7, ALL);

        assertThat(assign()).containsEntry("b", ALL).containsEntry("a", List.of());
    }

    /** In a rolling change from no plan to one the old replicas would go on without it. */
    @Test
    void whoHasAPlanComesFirst() {
        join("old", 7, ALL);
        SingleOwnerAssignor planned = assignor(SingleOwnerAssignor.class.getName());
        group.put("new", new Subscription(List.of("replies"), planned.subscriptionUserData(Set.of("replies")), List.of(), 7,
                Optional.empty()));
        assertThat(assign()).containsEntry("old", List.of()).containsEntry("new", List.of());

        join("old", 8, List.of());
        assertThat(assign()).containsEntry("old", List.of()).containsEntry("new", ALL);
    }

    @Test
    void whoHasNoneSaysSo() {
        SingleOwnerAssignor unlimited = assignor(
                CooperativeStickyAssignor.class.getName() + "," + SingleOwnerAssignor.class.getName());
        join("b", 7, ALL);
        group.put("a", new Subscription(List.of("replies"), unlimited.subscriptionUserData(Set.of("replies")), List.of(), 7,
                Optional.empty()));

        assertThat(assign()).containsEntry("b", ALL);
    }

    private static SingleOwnerAssignor assignor(Object strategies) {
        SingleOwnerAssignor assignor = new SingleOwnerAssignor();
        assignor.configure(Map.of("partition.assignment.strategy", strategies));
        return assignor;
    }

    private void join(String member, int generation, List<TopicPartition> owned) {
        group.put(member, new Subscription(List.of("replies"), null, owned, generation, Optional.empty()));
    }

    private Map<String, List<TopicPartition>> assign() {
        List<PartitionInfo> infos = ALL.stream()
                .map(partition -> new PartitionInfo(partition.topic(), partition.partition(), null, null, null)).toList();
        return new SingleOwnerAssignor().assignPartitions(Map.of("replies", infos), group);
    }

    private static List<TopicPartition> partitions(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> new TopicPartition("replies", number)).toList();
    }
}
