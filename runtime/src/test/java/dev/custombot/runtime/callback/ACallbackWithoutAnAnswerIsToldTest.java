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

/** The hub sees a broken connection only: that it was the application's own code stands in the log, without what that said. */
class ACallbackWithoutAnAnswerIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void whenWhatTheApplicationDoesWithEveryResponseFails() throws IOException {
        server.does(context -> {
            context.addHeadersEndHandler(now -> {
                throw new IllegalStateException("Canary");
            });
            context.next();
        });
        server.admits(Uni.createFrom().item(Optional.of(CallbackProblem.overloaded())));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            assertThat(CallbackServer.answer(socket)).as("there is none").isEmpty();
        }

        CallbackServer.await(() -> !logged.lines().isEmpty());
        assertThat(logged.lines()).containsExactly("CBOT00134: Callback not answered: what the application does with every "
                + "response failed with java.lang.IllegalStateException; the connection was closed");
        assertThat(logged.levels("CBOT00134")).containsExactly("ERROR");
        assertThat(server.counted(500, "unanswered")).isEqualTo(1);
    }
}
