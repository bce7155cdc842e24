package dev.custombot.deployment.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the embedded broker runs.
 *
 * @param port where clients connect; 0 takes a free port
 * @param logDirectory where the data stays after the broker has closed; a temporary folder, removed at close, unless given
 * @param partitions how many partitions a topic gets when its first use creates it; at least 1
 * @param settings of the broker by Kafka's names, in place of ours, such as an authorizer; the listener of clients is called
 *        {@code PLAINTEXT}, whatever its protocol
 */
public record EmbeddedBrokerOptions(int port, Optional<Path> logDirectory, int partitions, Map<String, String> settings) {

    private static final int DEFAULT_PARTITIONS = 4;
    private static final int LAST_PORT = 65_535;

    public EmbeddedBrokerOptions {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("The broker's port must lie between 0 and " + LAST_PORT + ", not " + port);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least 1 partition, not " + partitions);
        }
        settings = Map.copyOf(settings);
    }

    /** Temporary data and 4 partitions. */
    public static EmbeddedBrokerOptions onPort(int port) {
        return new EmbeddedBrokerOptions(port, Optional.empty(), DEFAULT_PARTITIONS, Map.of());
    }

    public EmbeddedBrokerOptions withPort(int clientPort) {
        return new EmbeddedBrokerOptions(clientPort, logDirectory, partitions, settings);
    }

    public EmbeddedBrokerOptions withLogDirectory(Path directory) {
        return new EmbeddedBrokerOptions(port, Optional.of(directory), partitions, settings);
    }

    public EmbeddedBrokerOptions withPartitions(int count) {
        return new EmbeddedBrokerOptions(port, logDirectory, count, settings);
    }

    public EmbeddedBrokerOptions withSettings(Map<String, String> brokerSettings) {
        return new EmbeddedBrokerOptions(port, logDirectory, partitions, brokerSettings);
    }
}
