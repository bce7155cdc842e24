package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.runtime.LoggedRecords;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** A request that fails with something that should not happen is in the log with its class; whoever asked is not told even that. */
class ADefectIsToldTest {

    private record Config(boolean enabled, String role) implements DeadLetterEndpointConfig {}

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final Vertx vertx = Vertx.vertx();
    private final DeadLetterEndpoint endpoint = new DeadLetterEndpoint(new Config(true, "admin"),
            new DeadLetterResource(queues()), null);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void withItsClass() throws Exception {
        HttpResponse<String> answer = list();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("Canary", "IllegalStateException");
        assertThat(logged.lines("CBOT")).contains(
                "CBOT00504: A request for the dead letters failed with java.lang.IllegalStateException");
        assertThat(logged.levels("CBOT00504")).containsExactly("ERROR");
        assertThat(logged.lines()).noneMatch(line -> line.contains("Canary"));
    }

    private HttpResponse<String> list() throws Exception {
        Router router = Router.router(vertx);
        router.route("/letters").handler(context -> {
            context.setUser(
                    new QuarkusHttpUser(QuarkusSecurityIdentity.builder().setPrincipal(() -> "kim").addRole("admin").build()));
            endpoint.handle(context, "/letters");
        });
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/letters")).build(),
                BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Instance<DeadLetterQueue> queues() {
        return (Instance<DeadLetterQueue>) Proxy.newProxyInstance(ADefectIsToldTest.class.getClassLoader(),
                new Class<?>[]{Instance.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "isResolvable" -> true;
                    case "get" -> broken();
                    default -> proxy;
                });
    }

    private static DeadLetterQueue broken() {
        return (DeadLetterQueue) Proxy.newProxyInstance(ADefectIsToldTest.class.getClassLoader(),
                new Class<?>[]{DeadLetterQueue.class},
                (proxy, method, arguments) -> Uni.createFrom().failure(new IllegalStateException("Canary")));
    }
}
