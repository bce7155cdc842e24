package dev.custombot.processes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.emulator.HubEmulator;

/** The packaged test bot in a process of its own. */
final class BotProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private BotProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BotProcess start(int port, EmbeddedBroker broker, HubEmulator hub, Map<String, String> more) throws IOException {
        return start("bot.application", port, broker, hub, more);
    }

    /** @param application the system property that says where it is */
    static BotProcess start(String application, int port, EmbeddedBroker broker, HubEmulator hub, Map<String, String> more)
            throws IOException {
        BotProcess bot = launch(application, port, broker, hub, more);
        try {
            bot.awaitReady();
        } catch (RuntimeException | IOException e) {
            // Nobody else knows of it.
            bot.process.destroyForcibly();
            throw e;
        }
        return bot;
    }

    /** One that need not become ready. */
    static BotProcess launch(int port, EmbeddedBroker broker, HubEmulator hub, Map<String, String> more) throws IOException {
        return launch("bot.application", port, broker, hub, more);
    }

    private static BotProcess launch(String application, int port, EmbeddedBroker broker, HubEmulator hub,
            Map<String, String> more) throws IOException {
        String bot = "quarkus.custom-bot.";
        String bearer = bot + "callback.authentication.bearer.";
        Map<String, String> config = new HashMap<>(Map.of("quarkus.http.port", Integer.toString(port),
                "kafka.bootstrap.servers",
                broker.bootstrapServers(), bot + "hub.url", hub.hubUrl(), bot + "hub.token-url", hub.tokenUrl(),
                bot + "hub.client-id", hub.clientId(), bot + "hub.client-secret", hub.clientSecret(), bearer + "jwks-url",
                hub.jwksUrl(), bearer + "issuer", hub.issuer(), bearer + "audience", hub.audience()));
        config.putAll(more);
        List<String> command = PackagedBot.command(application, config, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        File log = new File(System.getProperty("bot.log"));
        return new BotProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start(), portOfChecks(config, port));
    }

    /** Checks and metrics are at the management interface, where there is one. */
    private static int portOfChecks(Map<String, String> config, int port) {
        return Integer.parseInt(config.getOrDefault("quarkus.management.port", Integer.toString(port)));
    }

    private void awaitReady() throws IOException {
        Path log = Path.of(System.getProperty("bot.log"));
        Awaitility.await("the bot is ready, see " + log).atMost(Duration.ofMinutes(2)).ignoreExceptions()
                .until(() -> !process.isAlive() || readiness() == 200);
        ProcessLog.failIfEnded(process, log);
    }

    /** The status of the readiness probe. */
    int readiness() throws IOException {
        return connect("/q/health/ready").getResponseCode();
    }

    /** What its checks say, be they up or down. */
    String health(String kind) throws IOException {
        HttpURLConnection connection = connect("/q/health/" + kind);
        return text(connection.getResponseCode() == 200 ? connection.getInputStream() : connection.getErrorStream());
    }

    /** As plain text: with traces, OpenMetrics has examples of them behind the value. */
    String metrics() throws IOException {
        HttpURLConnection connection = connect("/q/metrics");
        connection.setRequestProperty("Accept", "text/plain");
        return text(connection.getInputStream());
    }

    private static String text(InputStream answer) throws IOException {
        try (answer) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpURLConnection connect(String path) throws IOException {
        return (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** As Kubernetes does; returns when the bot has ended by itself. */
    void terminate() throws InterruptedException {
        requestEnd();
        awaitEnd();
    }

    void requestEnd() {
        process.destroy();
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The bot does not end");
        }
    }

    /** It stands still, as under a debugger, or in a virtual machine that is moved. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
