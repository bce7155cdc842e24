package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.DeliveredMessage;

/** That an agent has come is told with the agent's message, whose bytes are in memory once: nobody is turned away for them. */
class OneValueOfSeveralMessagesCountsOnceTest {

    private static final int LARGE = 60_000;

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void twoOfOneValueFit() throws Exception {
        byte[] value = new byte[LARGE];
        try (Socket socket = server.connect()) {
            deliver(socket, message("1", value), message("2", value));
            CallbackServer.await(() -> server.kafka.history().size() == 2);
            server.kafka.completeNext();
            server.kafka.completeNext();

            CallbackServer.await(() -> server.counted(202, "stored") == 1);
        }
    }

    @Test
    void twoOfTwoDoNot() throws Exception {
        try (Socket socket = server.connect()) {
            deliver(socket, message("1", new byte[LARGE]), message("2", new byte[LARGE]));

            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 503 ").contains("too many callbacks");
        }
    }

    private void deliver(Socket socket, DeliveredMessage... messages) throws Exception {
        server.delivers(messages);
        CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\n\r\n{}");
    }

    private static DeliveredMessage message(String id, byte[] value) {
        return new DeliveredMessage("c", id, "text", "customer", Set.of(), Optional.empty(), value);
    }
}
