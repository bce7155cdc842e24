package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.smallrye.mutiny.Uni;

/** A body that is not framed as HTTP has it is answered before its connection ends, counted once, and leaves nothing behind. */
class BrokenFrameTest {

    private static final String HEAD = "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    static String[] frames() {
        return new String[]{"zz\r\n", "-1\r\n", "10000000000000000\r\n", "1;" + "x".repeat(20_000) + "\r\n", "1\r\n{nonsense"};
    }

    @ParameterizedTest
    @MethodSource("frames")
    void gets400TogetherWithItsHead(String frame) throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, HEAD + frame);

            assertIsRefused(socket);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void gets400AfterItsHead(String frame) throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, HEAD + "1\r\n{\r\n");
            CallbackServer.await(() -> server.inFlight() == 1);
            CallbackServer.send(socket, frame);

            assertIsRefused(socket);
        }
    }

    @Test
    void gets400WhileItIsNotKnownYetWhoCalls() throws Exception {
        server.admits(Uni.createFrom().nothing());
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, HEAD + "zz\r\n");

            assertIsRefused(socket);
        }
    }

    @Test
    void anEndInTheMiddleIsNoBrokenFrame() throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, HEAD + "5\r\n{");
            CallbackServer.await(() -> server.inFlight() == 1);
        }

        CallbackServer.await(() -> server.counted(499, "caller_gone") == 1);
        CallbackServer.await(() -> server.inFlight() == 0);
        assertThat(server.counted()).isEqualTo(1);
    }

    private void assertIsRefused(Socket socket) throws Exception {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"status\":400", "not framed");
        CallbackServer.await(() -> server.inFlight() == 0);
        CallbackServer.await(() -> server.counted(400, "length") == 1);
        assertThat(server.counted()).isEqualTo(1);
    }
}
