package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.DeliveredMessage;

/** The hub hears of no flaw, since it would deliver it again: the log says how many messages of a callback had which, and where they are. */
class FlawedMessagesAreToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void onceForEachFlaw() throws IOException {
        server.delivers(message("", "m-1"), message("c", "Canary\n"), message(" ", "m-3"));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Connection: close\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 202");
        }

        assertThat(server.letters.size()).isEqualTo(3);
        assertThat(logged.lines()).containsExactlyInAnyOrder(
                "CBOT00107: 2 message(s) of a callback could not be stored (missing conversation id); they go to the dead "
                        + "letters",
                "CBOT00107: 1 message(s) of a callback could not be stored (control characters in an id or type); they go to "
                        + "the dead letters");
        assertThat(logged.levels("CBOT00107")).containsOnly("WARN");
    }

    private static DeliveredMessage message(String conversation, String id) {
        return new DeliveredMessage(conversation, id, "text", "customer", Set.of(), Optional.empty(), new byte[]{'{', '}'});
    }
}
