package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.CallbackProblem;
import io.smallrye.mutiny.Uni;

/** A hub's callback that will never be taken is in the log: not every hub tells anybody, and nobody has its messages. */
class WhatIsRefusedForGoodIsToldTest {

    private static final String LINE = "CBOT00137: Callback refused with ";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void oneThatIsTooLarge() throws IOException {
        assertThat(
                answer("POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20000\r\n\r\n"))
                .startsWith("HTTP/1.1 413");

        assertThat(logged.lines()).anyMatch(line -> line.startsWith(LINE + "413: the body has more than 10000 bytes"));
    }

    @Test
    void onlyNowAndThen() throws IOException {
        for (int times = 0; times < 3; times++) {
            assertThat(answer("POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n"))
                    .startsWith("HTTP/1.1 415");
        }

        assertThat(logged.lines()).filteredOn(line -> line.startsWith(LINE + "415")).hasSize(1);
    }

    /** Nobody shall write the log who is nobody. */
    @Test
    void notOfAStranger() throws IOException {
        server.admits(Uni.createFrom().item(Optional.of(CallbackProblem.unauthorized("Basic", "who?", "missing", () -> ""))));
        assertThat(answer("POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 20000\r\n\r\n"))
                .startsWith("HTTP/1.1 401");

        assertThat(logged.lines()).noneMatch(line -> line.startsWith(LINE));
    }

    @Test
    void notWhatHasNoMessages() throws IOException {
        assertThat(answer("GET /callback HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 405");

        assertThat(logged.lines()).noneMatch(line -> line.startsWith(LINE));
    }

    private String answer(String request) throws IOException {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, request);
            return CallbackServer.answer(socket);
        }
    }
}
