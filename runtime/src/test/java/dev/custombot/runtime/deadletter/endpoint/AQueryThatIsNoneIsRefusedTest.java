package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.LoggedRecords;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** A query that cannot be decoded is the caller's mistake, and none that somebody has to look for in the log. */
class AQueryThatIsNoneIsRefusedTest {

    private record Config(boolean enabled, String role) implements DeadLetterEndpointConfig {}

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        SecurityIdentity kim = QuarkusSecurityIdentity.builder().setPrincipal(() -> "kim").addRole("admin").build();
        DeadLetterEndpoint endpoint = new DeadLetterEndpoint(new Config(true, "admin"), new DeadLetterResource(null), null);
        Router router = Router.router(vertx);
        router.route("/letters").handler(context -> {
            context.setUser(new QuarkusHttpUser(kim));
            endpoint.handle(context, "/letters");
        });
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({"GET, ?from=%zz", "DELETE, ?all=true&x=%", "POST, ?%ff%=1"})
    void withItsPlace(String method, String query) throws IOException {
        assertThat(answer(method, query)).startsWith("HTTP/1.1 400 ").contains("application/problem+json",
                "\"parameter\":\"query\"");
        assertThat(logged.lines()).isEmpty();
    }

    private String answer(String method, String query) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((method + " /letters" + query
                    + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
