package dev.custombot.faults.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * A node of a Kafka cluster, broker and controller in one: {@code <node id> <folder> <client port> <controller port>
 * <voters> <number of nodes>}.
 */
public final class BrokerNodeMain {

    private static final String CLUSTER_ID = "ZmF1bHQtc3VpdGUtMDAwMQ";
    private static final String CONTROLLER = "CONTROLLER";

    private BrokerNodeMain() {}

    public static void main(String[] arguments) throws Exception {
        int id = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        format(id, folder);
        Properties properties = properties(id, folder, arguments[2], arguments[3], arguments[4]);
        properties.putAll(replication(Integer.parseInt(arguments[5])));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(int id, Path folder) throws Exception {
        if (Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter().setPrintStream(nowhere).addDirectory(folder.toString()).setMetadataLogDirectory(folder.toString())
                    .setClusterId(CLUSTER_ID).setNodeId(id).setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction()).run();
        }
    }

    private static Properties properties(int id, Path folder, String port, String controllerPort, String voters) {
        Properties properties = new Properties();
        String clients = "PLAINTEXT://localhost:" + port;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(id));
        properties.put("controller.quorum.voters", voters);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("listeners", clients + "," + CONTROLLER + "://localhost:" + controllerPort);
        properties.put("advertised.listeners", clients);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "true");
        properties.put("num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // By default half of this process' heap.
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        properties.put("message.max.bytes", "5242880");
        properties.put("replica.fetch.max.bytes", "5242880");
        return properties;
    }

    /** With three nodes, what is acknowledged lies on two at least. */
    private static Properties replication(int nodes) {
        String inSync = Integer.toString(Math.max(1, nodes - 1));
        Properties properties = new Properties();
        properties.put("default.replication.factor", Integer.toString(nodes));
        properties.put("min.insync.replicas", inSync);
        properties.put("unclean.leader.election.enable", "false");
        for (String topic : new String[]{"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", Integer.toString(nodes));
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", inSync);
        properties.put("share.coordinator.state.topic.min.isr", inSync);
        return properties;
    }
}
