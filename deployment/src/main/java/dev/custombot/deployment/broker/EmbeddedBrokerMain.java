package dev.custombot.deployment.broker;

import java.nio.file.Path;

/**
 * Runs the broker as a process of its own, until it is terminated: {@code [--port PORT] [--log-dir FOLDER]}. Started again
 * on the same folder, it serves the same data.
 */
public final class EmbeddedBrokerMain {

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
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Usage: [--port PORT] [--log-dir FOLDER]");
        }
        EmbeddedBrokerOptions options = EmbeddedBrokerOptions.onPort(0);
        for (int i = 0; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            options = switch (arguments[i]) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--log-dir" -> options.withLogDirectory(Path.of(value));
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]
                        + ". Usage: [--port PORT] [--log-dir FOLDER]");
            };
        }
        return options;
    }
}
