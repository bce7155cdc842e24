package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.CallbackProblem;
import io.smallrye.mutiny.Uni;

/** What is left of a refused request is thrown away so that its connection can be used again, neither for ever nor without a limit. */
class RestOfARefusedBodyTest {

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @RegisterExtension
    final CallbackServer impatient = new CallbackServer(Duration.ofSeconds(1));

    @BeforeEach
    void refuseAll() {
        List.of(server, impatient).forEach(each -> each.admits(
                Uni.createFrom()
                        .item(Optional.of(CallbackProblem.unauthorized("Basic", "wrong", "wrong_password", () -> "")))));
    }

    @Test
    void theConnectionIsUsedAgain() throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, head(9_000));
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 401 ");
            CallbackServer.send(socket, " ".repeat(9_000) + head(0));

            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void moreThanTheLimitEndsTheConnection() throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, head(1_000_000));
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 401 ");
            CallbackServer.send(socket, " ".repeat(20_000));

            assertThat(ends(socket)).isTrue();
        }
    }

    @Test
    void aRestThatDoesNotComeEndsTheConnection() throws Exception {
        try (Socket socket = impatient.connect()) {
            CallbackServer.send(socket, head(9_000));
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 401 ");

            assertThat(ends(socket)).isTrue();
        }
    }

    @Test
    void afterTheLastAnswerTheConnectionEnds() throws Exception {
        server.admits(Uni.createFrom().item(Optional.empty()));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, head(20_000));
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");

            assertThat(ends(socket)).isTrue();
        }
    }

    private static String head(int length) {
        return "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static boolean ends(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
