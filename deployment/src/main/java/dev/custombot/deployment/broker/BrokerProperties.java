package dev.custombot.deployment.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of a node that is all of its cluster. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "PLAINTEXT";
    private static final int MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

    private BrokerProperties() {}

    static Properties of(int port, int controllerPort, Path data, int partitions) {
        Properties properties = new Properties();
        addListeners(properties, port, controllerPort);
        addSingleNodeTopics(properties);
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "true");
        properties.put("num.partitions", Integer.toString(partitions));
        properties.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        properties.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        properties.put("group.initial.rebalance.delay.ms", "0");
        addQuickRestart(properties);
        return properties;
    }

    private static void addListeners(Properties properties, int port, int controllerPort) {
        String clients = CLIENT_LISTENER + "://localhost:" + port;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("listeners", clients + "," + CONTROLLER_LISTENER + "://localhost:" + controllerPort);
        properties.put("advertised.listeners", clients);
        properties.put("listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENT_LISTENER);
    }

    /** The controller refuses a returning broker for as long as it takes the one before it to be alive. */
    private static void addQuickRestart(Properties properties) {
        properties.put("controlled.shutdown.enable", "true");
        // Counts only after a crash.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
    }

    /** Kafka's own topics expect three nodes and dozens of partitions unless told otherwise. */
    private static void addSingleNodeTopics(Properties properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "4");
    }
}
