package dev.custombot.faults.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** One broker, or three that keep what is acknowledged on two at least. */
public final class BrokerCluster implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final List<BrokerNode> nodes = new ArrayList<>();

    /** Starts them and waits until all serve. */
    public BrokerCluster(int size, Path folder) {
        List<Integer> ports = Ports.free(2 * size);
        StringBuilder voters = new StringBuilder();
        for (int i = 0; i < size; i++) {
            voters.append(i == 0 ? "" : ",").append(i + 1).append("@localhost:").append(ports.get(size + i));
        }
        for (int i = 0; i < size; i++) {
            nodes.add(new BrokerNode(i + 1, ports.get(i), ports.get(size + i), voters.toString(), size, folder));
        }
        try {
            nodes.forEach(BrokerNode::start);
            awaitServing();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public BrokerNode single() {
        return nodes.get(0);
    }

    public String bootstrapServers() {
        return nodes.stream().map(node -> "localhost:" + node.port()).collect(Collectors.joining(","));
    }

    /** Waits until every node that was started serves. */
    public void awaitServing() {
        Awaitility.await("the brokers serve").atMost(START_LIMIT).pollInterval(Duration.ofMillis(200))
                .failFast("a broker ended", () -> nodes.stream().anyMatch(node -> !node.isAlive())).ignoreExceptions()
                .until(() -> {
                    try (Admin admin = admin()) {
                        return admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).size() == nodes.size();
                    }
                });
    }

    /** The node that leads the topic's first partition. */
    public BrokerNode leader(String topic) throws Exception {
        try (Admin admin = admin()) {
            int leader = admin.describeTopics(List.of(topic)).allTopicNames().get(10, TimeUnit.SECONDS).get(topic).partitions()
                    .get(0).leader().id();
            return nodes.stream().filter(node -> node.id() == leader).findFirst().orElseThrow();
        }
    }

    /** How many records were ever stored on a topic. */
    public long records(String topic) throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            admin.describeTopics(List.of(topic)).allTopicNames().get(10, TimeUnit.SECONDS).get(topic).partitions()
                    .forEach(info -> ends.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get(10, TimeUnit.SECONDS).values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset).sum();
        }
    }

    public List<BrokerNode> othersThan(BrokerNode one) {
        return nodes.stream().filter(node -> node != one).toList();
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
    }

    @Override
    public void close() {
        nodes.forEach(BrokerNode::close);
    }
}
