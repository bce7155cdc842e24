package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.config.ControlEndpointConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** Where the path is open to all, who does not say who it is writes no log, which anybody could, and is not told the role. */
class AnonymousCallersAreNotLoggedTest {

    private record Config(boolean enabled, String role) implements ControlEndpointConfig {}

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final Vertx vertx = Vertx.vertx();
    private final ControlEndpoint endpoint = new ControlEndpoint(new Config(true, "chief"), new ControlResource(null), null);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverItIs() throws Exception {
        SecurityIdentity anybody = QuarkusSecurityIdentity.builder().setPrincipal(() -> "root").setAnonymous(true)
                .addRole("chief").build();

        HttpResponse<String> answer = answer(anybody);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("say who you are", "quarkus.custom-bot.control.endpoint.role")
                .doesNotContain("chief");
        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void butWhoSaysIt() throws Exception {
        SecurityIdentity kim = QuarkusSecurityIdentity.builder().setPrincipal(() -> "kim").build();

        HttpResponse<String> answer = answer(kim);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("the role chief is missing", "quarkus.custom-bot.control.endpoint.role");
        assertThat(logged.lines()).singleElement().asString().contains("kim", "without the role");
    }

    private HttpResponse<String> answer(SecurityIdentity user) throws Exception {
        Router router = Router.router(vertx);
        router.route("/place").handler(context -> {
            context.setUser(new QuarkusHttpUser(user));
            endpoint.handle(context, "/place");
        });
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/place")).build(),
                BodyHandlers.ofString());
    }
}
