package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.control.ControlDesk;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** Who is refused, and why, stands in the log by his name, as does a defect by its class: the browser of an operator shows neither to us. */
class WhoIsRefusedIsToldTest {

    private record Config(boolean enabled, String role) implements ControlEndpointConfig {}

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final Vertx vertx = Vertx.vertx();
    private final ControlEndpoint endpoint = new ControlEndpoint(new Config(true, "operator"), new ControlResource(broken()),
            null);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://elsewhere.example", "Sec-Fetch-Site, cross-site"})
    void aPageOfAnotherSite(String header, String value) throws Exception {
        assertThat(status("operator", header, value)).isEqualTo(403);

        assertThat(logged.lines()).containsExactly(
                "CBOT00704: A page of another site asked to control the bot with the password of kim, and was refused");
        assertThat(logged.levels("CBOT00704")).containsExactly("WARN");
    }

    @Test
    void whoHasNotTheRole() throws Exception {
        assertThat(status("reader", "Accept", "*/*")).isEqualTo(403);

        assertThat(logged.lines())
                .containsExactly("CBOT00706: kim asked to control the bot without the role for it, and was refused");
        assertThat(logged.levels("CBOT00706")).containsExactly("WARN");
    }

    @Test
    void whomADefectGotInTheWayOf() throws Exception {
        assertThat(status("operator", "Accept", "*/*")).isEqualTo(500);

        assertThat(logged.lines("CBOT"))
                .containsExactly("CBOT00705: A request to control the bot failed with java.lang.IllegalStateException");
        assertThat(logged.levels("CBOT00705")).containsExactly("ERROR");
        assertThat(logged.lines()).noneMatch(line -> line.contains("Canary"));
    }

    private int status(String role, String header, String value) throws Exception {
        Router router = Router.router(vertx);
        router.route("/control*").handler(context -> {
            context.setUser(
                    new QuarkusHttpUser(QuarkusSecurityIdentity.builder().setPrincipal(() -> "kim").addRole(role).build()));
            endpoint.handle(context, "/control");
        });
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
        return HttpClient.newHttpClient()
                .send(HttpRequest
                        .newBuilder(URI.create("http://localhost:" + server.actualPort() + "/control/pause?sender=true"))
                        .header(header, value).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @SuppressWarnings("unchecked")
    private static Instance<ControlDesk> broken() {
        return (Instance<ControlDesk>) Proxy.newProxyInstance(WhoIsRefusedIsToldTest.class.getClassLoader(),
                new Class<?>[]{Instance.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("Canary");
                });
    }
}
