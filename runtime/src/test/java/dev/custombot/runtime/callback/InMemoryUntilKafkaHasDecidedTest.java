package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.DeliveredMessage;

/** The messages of a callback are in memory as long as Kafka may still take them, and count there, whatever the hub was told. */
class InMemoryUntilKafkaHasDecidedTest {

    @RegisterExtension
    final CallbackServer server = new CallbackServer(Duration.ofMillis(300));

    /** On one connection: what comes next there comes after all that an answer frees. */
    @Test
    void thoseThatAreAnsweredAndStillWithTheProducerTakeThePlacesOfOthers() throws Exception {
        try (Socket socket = server.connect()) {
            server.delivers(message("1"));
            assertThat(callback(socket)).startsWith("HTTP/1.1 503 ").contains("could not be stored in time");
            server.delivers(message("2"));
            assertThat(callback(socket)).startsWith("HTTP/1.1 503 ").contains("could not be stored in time");
            assertThat(callback(socket)).startsWith("HTTP/1.1 503 ").contains("too many callbacks");

            server.kafka.errorNext(new TimeoutException("expired"));

            CallbackServer.await(() -> server.inFlight() == 0);
            assertThat(callback(socket)).startsWith("HTTP/1.1 503 ").contains("could not be stored in time");
        }
    }

    private static String callback(Socket socket) throws IOException {
        CallbackServer.send(socket,
                "POST /callback HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        return CallbackServer.answer(socket);
    }

    private static DeliveredMessage message(String id) {
        return new DeliveredMessage("c", id, "text", "customer", Set.of(), Optional.empty(),
                id.getBytes(StandardCharsets.UTF_8));
    }
}
