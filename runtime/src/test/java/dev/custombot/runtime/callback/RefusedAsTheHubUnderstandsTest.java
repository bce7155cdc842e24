package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.CallbackProblem;
import io.smallrye.mutiny.Uni;

/** A callback that is not stored has the status by which its hub delivers it again, and is counted as what it was answered with. */
class RefusedAsTheHubUnderstandsTest {

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void whateverHasFailed() throws IOException {
        server.refuses(CallbackProblem::asTooManyRequests);
        server.admits(Uni.createFrom().failure(new IllegalStateException("of all things")));

        assertThat(answer()).startsWith("HTTP/1.1 429 ").contains("\"status\":429").containsIgnoringCase("retry-after: 1");
        CallbackServer.await(() -> server.counted(429, "failed") == 1);
        assertThat(server.counted()).isEqualTo(1);
    }

    @Test
    void anotherHubsStatusIsItsOwn() throws IOException {
        server.admits(Uni.createFrom().failure(new IllegalStateException("of all things")));

        assertThat(answer()).startsWith("HTTP/1.1 500 ");
    }

    private String answer() throws IOException {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
