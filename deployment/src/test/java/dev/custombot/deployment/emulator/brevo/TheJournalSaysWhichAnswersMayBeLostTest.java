package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.deployment.emulator.EmulatorFixture;

/** A client that makes another request on a connection has read the answer before; of the last one of a connection that ended nobody knows. */
class TheJournalSaysWhichAnswersMayBeLostTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final EmulatorFixture brevo = new EmulatorFixture(options -> options.withJournal(journal())
            .withBrevo(BrevoSetting.defaults().withApiKey(BrevoEmulator.KEY)));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answersThatAreFollowedByARequestHaveArrived() throws Exception {
        assertThat(send("one").statusCode()).isEqualTo(200);
        assertThat(send("two").statusCode()).isEqualTo(200);

        assertThat(lines("accepted")).hasSize(2);
        assertThat(lines("unconfirmed")).isEmpty();
    }

    @Test
    void oneThatIsCutOffMayBeLost() throws Exception {
        send("one");
        brevo.post("/control/faults", "{\"reset\":true,\"afterStoring\":true}");

        assertThatThrownBy(() -> send("two")).isInstanceOf(IOException.class);

        awaitUnconfirmed("two");
    }

    @Test
    void oneThatNobodyWaitsForMayBeLost() throws Exception {
        byte[] body = body("one").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", URI.create(brevo.emulator().url()).getPort())) {
            socket.getOutputStream().write(("POST /v3/conversations/messages HTTP/1.1\r\nHost: localhost\r\napi-key: "
                    + BrevoEmulator.KEY + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
        }

        awaitUnconfirmed("one");
    }

    @Test
    void whatWasNotAcceptedIsNotNamed() throws Exception {
        brevo.post("/control/faults", "{\"reset\":true}");

        assertThatThrownBy(() -> send("one")).isInstanceOf(IOException.class);

        assertThat(send("two").statusCode()).isEqualTo(200);
        assertThat(lines("accepted")).hasSize(1);
        assertThat(lines("unconfirmed")).isEmpty();
    }

    private Path journal() {
        return folder.resolve("journal.tsv");
    }

    private HttpResponse<String> send(String text) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(brevo.emulator().hubUrl() + "/conversations/messages"))
                .header("api-key", BrevoEmulator.KEY).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(text))).build(), BodyHandlers.ofString());
    }

    private static String body(String text) {
        return BrevoEmulator.BOT.copy().put("visitorId", "v-1").put("text", text).encode();
    }

    private void awaitUnconfirmed(String text) {
        Awaitility.await().untilAsserted(() -> assertThat(lines("unconfirmed")).singleElement().extracting(line -> line.get(2))
                .isEqualTo(
                        lines("accepted").stream().filter(line -> line.get(4).equals(text)).findFirst().orElseThrow().get(3)));
    }

    private List<List<String>> lines(String kind) throws IOException {
        return Files.readAllLines(journal()).stream().map(line -> List.of(line.split("\t", -1)))
                .filter(line -> line.get(0).equals(kind)).toList();
    }
}
