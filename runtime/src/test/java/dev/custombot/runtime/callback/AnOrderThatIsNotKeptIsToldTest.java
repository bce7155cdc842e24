package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.DeliveredMessage;

/** Kafka may store what follows a message that it has not stored: then the log names the conversation whose order is another. */
class AnOrderThatIsNotKeptIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void whenALaterMessageIsStored() throws IOException {
        deliver(() -> {
            server.kafka.errorNext(new TimeoutException("Canary"));
            server.kafka.completeNext();
            server.kafka.completeNext();
        });

        assertThat(logged.lines()).filteredOn(line -> line.contains("order")).containsExactly("CBOT00110: A later message of "
                + "conversation c-1 was stored, one before it was not: when the hub delivers them again, the order may be "
                + "another");
        assertThat(logged.levels("CBOT00110")).containsExactly("WARN");
    }

    @Test
    void notWhenItIsTheEarlierOne() throws IOException {
        deliver(() -> {
            server.kafka.completeNext();
            server.kafka.completeNext();
            server.kafka.errorNext(new TimeoutException("Canary"));
        });

        assertThat(logged.levels("CBOT00110")).isEmpty();
    }

    /** Two messages of one conversation, and another's between them. */
    private void deliver(Runnable broker) throws IOException {
        server.delivers(message("c-1", "m-1"), message("c-2", "m-2"), message("c-1", "m-3"));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\n\r\n{}");
            CallbackServer.await(() -> server.kafka.history().size() == 3);
            broker.run();
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 503");
        }
    }

    private static DeliveredMessage message(String conversation, String id) {
        return new DeliveredMessage(conversation, id, "text", "customer", Set.of(), Optional.empty(), new byte[]{'{', '}'});
    }
}
