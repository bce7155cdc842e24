package dev.custombot.deployment.emulator;

import java.net.URI;
import java.time.Duration;

/**
 * How the emulated hub behaves.
 *
 * @param port where it listens; 0 takes a free port
 * @param callback where it delivers customers' messages; can be changed while it runs
 * @param basicCredentials {@code user:password} to authenticate with instead of a bearer token; empty for a token
 * @param redeliveryDelay the pause before a delivery that failed is repeated; it doubles up to 10 s
 * @param maxAttempts how often a delivery is tried at most
 */
public record HubEmulatorOptions(int port, URI callback, String basicCredentials, Duration redeliveryDelay, int maxAttempts) {

    public static HubEmulatorOptions forCallback(URI callback) {
        return new HubEmulatorOptions(0, callback, "", Duration.ofSeconds(1), 20);
    }

    public HubEmulatorOptions withPort(int newPort) {
        return new HubEmulatorOptions(newPort, callback, basicCredentials, redeliveryDelay, maxAttempts);
    }

    public HubEmulatorOptions withBasicCredentials(String credentials) {
        return new HubEmulatorOptions(port, callback, credentials, redeliveryDelay, maxAttempts);
    }
}
