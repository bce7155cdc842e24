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

/** That callers are refused, for what they show or for what they may, stands in the log: once, however often they come. */
class RefusedCallersAreToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void whoIsNobody() throws IOException {
        refuse(CallbackProblem.unauthorized("Bearer", "the access token expired", "expired",
                () -> "it came from\n\"https://idp\""));

        assertThat(logged.lines()).filteredOn(line -> line.contains("refused")).singleElement().asString()
                .contains("CBOT00101", "401", "the access token expired; it came from?\"https://idp\" (and 0 more");
        // The meter has all, each when its answer is written.
        CallbackServer.await(() -> server.counted(401, "expired") == 3);
    }

    @Test
    void whoHasNotTheRight() throws IOException {
        refuse(CallbackProblem.forbidden("Bearer", "the caller's token lacks the required scope", "without_scope",
                () -> "expected is scope callbacks"));

        assertThat(logged.lines()).filteredOn(line -> line.contains("refused")).singleElement().asString()
                .contains("CBOT00135", "403", "the caller's token lacks the required scope; expected is scope callbacks");
    }

    private void refuse(CallbackProblem problem) throws IOException {
        server.admits(Uni.createFrom().item(Optional.of(problem)));
        for (int i = 0; i < 3; i++) {
            try (Socket socket = server.connect()) {
                CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
                assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 " + problem.status());
            }
        }
    }
}
