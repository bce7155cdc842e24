package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.DeliveredMessage;

/** The messages of a callback are in memory as long as Kafka may still take them, and count there, whatever the hub was told. */
class InMemoryUntilKafkaHasDecidedTest {

    private static final String CALLBACK = "POST /callback HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\n\r\n{}";

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void oneThatIsAnsweredAndStillWithTheProducerTakesThePlaceOfAnother() throws Exception {
        try (Socket answered = server.connect(); Socket waiting = server.connect()) {
            server.delivers(message("1"), message("2"));
            CallbackServer.send(answered, CALLBACK);
            CallbackServer.await(() -> server.kafka.history().size() == 2);
            server.kafka.errorNext(new TimeoutException("expired"));
            assertThat(CallbackServer.answer(answered)).startsWith("HTTP/1.1 503 ").contains("could not be stored in time");

            server.delivers(message("3"));
            CallbackServer.send(waiting, CALLBACK);
            CallbackServer.await(() -> server.inFlight() == 2);
            CallbackServer.send(answered, CALLBACK);
            assertThat(CallbackServer.answer(answered)).startsWith("HTTP/1.1 503 ").contains("too many callbacks");

            server.kafka.completeNext();
            CallbackServer.await(() -> server.inFlight() == 1);
            server.kafka.completeNext();
            CallbackServer.await(() -> server.inFlight() == 0);
        }
    }

    private static DeliveredMessage message(String id) {
        return new DeliveredMessage("c", id, "text", "customer", Set.of(), Optional.empty(),
                id.getBytes(StandardCharsets.UTF_8));
    }
}
