package dev.custombot.deployment.broker;

import java.nio.file.Path;
import java.util.Map;

import dev.custombot.deployment.process.ProcessArguments;

/**
 * Runs the broker as a process of its own, until it is terminated: {@code [--port PORT] [--log-dir FOLDER]}. Started again
 * on the same folder, it serves the same data.
 */
public final class EmbeddedBrokerMain {

    private static final ProcessArguments<EmbeddedBrokerOptions> ARGUMENTS = new ProcessArguments<>(
            "Arguments: [--port PORT, a free one unless given] [--log-dir FOLDER, a temporary one unless given]",
            Map.of("--port", (options, value) -> options.withPort(ProcessArguments.port(value)), "--log-dir",
                    (options, value) -> options.withLogDirectory(Path.of(value))));
    private static final int USAGE_ERROR = 2;

    private EmbeddedBrokerMain() {}

    /** Prints the address as soon as clients can connect. */
    public static void main(String[] arguments) {
        // Quarkus' log manager comes with the class path and complains when another one is in its place.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try (EmbeddedBroker broker = new EmbeddedBroker(options(arguments))) {
            broker.start();
            System.out.println("Kafka broker at " + broker.bootstrapServers());
            broker.awaitClose();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE_ERROR);
        }
    }

    static EmbeddedBrokerOptions options(String... arguments) {
        return ARGUMENTS.read(EmbeddedBrokerOptions.onPort(0), arguments);
    }
}
