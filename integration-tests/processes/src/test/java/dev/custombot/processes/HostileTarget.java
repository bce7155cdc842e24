package dev.custombot.processes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;

/** The sample bot as it goes into production: the jar, or the native executable. */
final class HostileTarget implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final Process process;
    private final int port;

    private HostileTarget(EmbeddedBroker broker, Process process, int port) {
        this.broker = broker;
        this.process = process;
        this.port = port;
    }

    /** @param settings of the bot, beside those that it needs */
    static HostileTarget start(Map<String, String> settings) throws IOException {
        EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
        broker.start();
        int port = Ports.free();
        String bot = "quarkus.custom-bot.";
        Map<String, String> config = new HashMap<>(
                Map.of("quarkus.http.port", Integer.toString(port), "kafka.bootstrap.servers",
                        broker.bootstrapServers(), bot + "hub.url", "http://localhost:1/api", bot + "hub.token-url",
                        "http://localhost:1/token", bot + "hub.client-id", "c", bot + "hub.client-secret", "s",
                        bot + "callback.authentication.basic.username", "hub",
                        bot + "callback.authentication.basic.password", "a-long-password-for-tests"));
        // The sample's second bot.
        config.put(bot + "\"brevo\".hub.api-key", "a-key-for-tests");
        config.put(bot + "\"brevo\".hub.webhook.secret", "a-long-secret-for-tests");
        settings.forEach((key, value) -> config.put(bot + key, value));
        List<String> command = PackagedBot.command("sample.application", config, "-Xmx512m");
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(new File(System.getProperty("bot.log"))).start();
        HostileTarget target = new HostileTarget(broker, process, port);
        target.awaitAnswer();
        return target;
    }

    private void awaitAnswer() throws IOException {
        try {
            Awaitility.await("the bot answers").atMost(Duration.ofMinutes(4)).ignoreExceptions()
                    .until(() -> !process.isAlive() || !metrics().isEmpty());
            ProcessLog.failIfEnded(process, Path.of(System.getProperty("bot.log")));
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    void awaitNothingInFlight() {
        Awaitility.await("nothing is in flight").atMost(Duration.ofSeconds(15)).ignoreExceptions()
                .until(() -> inFlight().stream().allMatch(value -> value == 0));
    }

    /** Callbacks and their bytes; empty as long as no callback came. */
    List<Double> inFlight() throws IOException {
        return metrics().lines().filter(line -> line.matches("custom_bot_callbacks_in_flight(_size_bytes)?\\{.*"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).toList();
    }

    /** What the process has of the machine's memory; 0 where the system does not say so. */
    long memoryKb() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0)
                : 0;
    }

    private String metrics() throws IOException {
        try (InputStream metrics = URI.create("http://localhost:" + port + "/q/metrics").toURL().openStream()) {
            return new String(metrics.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        broker.close();
    }
}
