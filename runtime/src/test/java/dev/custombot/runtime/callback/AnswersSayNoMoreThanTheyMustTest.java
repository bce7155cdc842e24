package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.hub.CallbackProblem;
import io.smallrye.mutiny.Uni;

/** An answer leads nobody elsewhere, and tells nothing of what has made it: of all headers it has those only that its status needs. */
class AnswersSayNoMoreThanTheyMustTest {

    private static final Set<String> NEEDED = Set.of("content-type", "content-length", "www-authenticate", "allow", "accept",
            "accept-encoding", "retry-after", "connection");

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @ParameterizedTest
    @CsvSource({"POST, application/json, 2, 202", "PUT, application/json, 2, 405", "POST, text/plain, 2, 415",
            "POST, application/json, 20000, 413", "POST, application/json, '2\r\nContent-Encoding: gzip', 415",
            "POST, application/json, '2\r\nExpect: coffee', 417", "POST, application/json, '2\r\nHost: y', 400"})
    void whateverIsAsked(String method, String type, String length, int status) throws IOException {
        headersOf(method, type, length, status);
    }

    @Test
    void whoeverAsks() throws IOException {
        server.admits(refused(CallbackProblem.unauthorized("Bearer", "the access token expired", "expired", () -> "")));
        headersOf("POST", "application/json", "2", 401);
        server.admits(refused(CallbackProblem.forbidden("Bearer", "the scope is missing", "without_scope", () -> "")));
        headersOf("POST", "application/json", "2", 403);
        server.admits(refused(CallbackProblem.notFound()));
        headersOf("POST", "application/json", "2", 404);
        server.admits(refused(CallbackProblem.unavailable("away", "keys_unavailable")));
        headersOf("POST", "application/json", "2", 503);
        server.admits(Uni.createFrom().failure(new IllegalStateException("of all things")));
        headersOf("POST", "application/json", "2", 500);
    }

    private static Uni<Optional<CallbackProblem>> refused(CallbackProblem problem) {
        return Uni.createFrom().item(Optional.of(problem));
    }

    private void headersOf(String method, String type, String length, int status) throws IOException {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket,
                    method + " /callback HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + length + "\r\nConnection: close\r\n\r\n{}");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")).lines().skip(1)
                    .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))).isSubsetOf(NEEDED);
        }
    }
}
