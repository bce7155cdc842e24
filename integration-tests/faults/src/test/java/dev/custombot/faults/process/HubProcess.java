package dev.custombot.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.custombot.deployment.emulator.HubEmulatorMain;

/** The hub emulator, which takes the bot's replies and writes a journal. */
public final class HubProcess implements AutoCloseable {

    private static final int MANY = 10_000;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManagedProcess process;
    private final Path journal;
    private final PlayedHub kind;
    private final int port = Ports.free(1).get(0);

    /** @param megabytes its heap */
    public HubProcess(Path folder, PlayedHub kind, int megabytes) {
        this.kind = kind;
        journal = folder.resolve("hub-journal.tsv");
        List<String> arguments = new ArrayList<>(kind.emulatorArguments());
        arguments.addAll(List.of("--port", Integer.toString(port), "--journal", journal.toString()));
        process = ManagedProcess.start(JavaCommand.main(megabytes, HubEmulatorMain.class,
                arguments.toArray(String[]::new)), folder.resolve("hub.log"));
        Awaitility.await("the hub emulator listens").atMost(Duration.ofMinutes(3))
                .failFast("the hub emulator ended", () -> !process.isAlive()).ignoreExceptions()
                .until(() -> send("GET", "/control/callback", "") == 200);
    }

    public Path journal() {
        return journal;
    }

    /** What a bot must know of the hub. */
    Map<String, String> botProperties() {
        return kind.botProperties(url());
    }

    public PlayedHub kind() {
        return kind;
    }

    public int port() {
        return port;
    }

    /** At Brevo a conversation is there when something is said in it. */
    public void open(String conversation) {
        if (kind == PlayedHub.EGAIN) {
            control("PUT", "/control/conversations/" + conversation, "");
        }
    }

    /** The next requests go wrong, until {@link #mend()}; see the emulator's control API for the fault. */
    public void breakBy(String fault) {
        control("POST", "/control/faults", "{\"count\":" + MANY + "," + fault + "}");
    }

    public void mend() {
        control("DELETE", "/control/faults", "");
    }

    public void revokeTokens() {
        control("POST", "/control/hub-tokens/revoke", "");
    }

    /** There is no other to be had where what was revoked is a key. */
    public void restoreKey() {
        if (kind == PlayedHub.BREVO) {
            control("PUT", "/control/api-key", "{\"key\":\"" + PlayedHub.KEY + "\"}");
        }
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private void control(String method, String path, String body) {
        try {
            int status = send(method, path, body);
            if (status / 100 != 2) {
                throw new IllegalStateException(method + " " + path + " was answered with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int send(String method, String path, String body) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url() + path)).header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10)).method(method, BodyPublishers.ofString(body)).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
