package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.hub.DeliveredMessage;

/** A callback whose records could not even be made gives back what it has taken: nobody is turned away for it later. */
class NoPlaceIsTakenByWhatWasNeverMadeTest {

    private static final String CALLBACK = "POST /callback HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\n\r\n{}";

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @BeforeEach
    void deliver() {
        server.delivers(message("text"), message("text"));
    }

    @Test
    void whenTheMemoryIsFull() throws IOException {
        server.traces(record -> {
            throw new OutOfMemoryError("as if");
        });

        assertThat(answer()).startsWith("HTTP/1.1 503 ");
        CallbackServer.await(() -> server.inFlight() == 0);
    }

    @Test
    void whenTheProducerCannotBeAsked() throws IOException {
        server.loses();

        assertThat(answer()).startsWith("HTTP/1.1 503 ");
        CallbackServer.await(() -> server.inFlight() == 0);
    }

    @Test
    void whenADeadLetterCannotBeMade() throws IOException {
        server.delivers(message(""));
        server.redacts(value -> {
            throw new IllegalStateException("as if");
        });

        assertThat(answer()).startsWith("HTTP/1.1 503 ");
        CallbackServer.await(() -> server.inFlight() == 0);
    }

    @Test
    void aTraceThatFailsRefusesNoMessage() throws IOException {
        server.traces(record -> {
            throw new IllegalStateException("of the application");
        });
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, CALLBACK);
            CallbackServer.await(() -> server.kafka.history().size() == 2);
            server.kafka.completeNext();
            server.kafka.completeNext();

            CallbackServer.await(() -> server.counted(202, "stored") == 1);
        }
    }

    private String answer() throws IOException {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, CALLBACK);
            return CallbackServer.answer(socket);
        }
    }

    private static DeliveredMessage message(String type) {
        return new DeliveredMessage("c", "m", type, "customer", Set.of(), Optional.empty(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
