package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.client.impl.ClientBuilderImpl;
import org.jboss.resteasy.reactive.client.impl.UniInvoker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** A gateway's 401 is one, whatever else is wrong about it: what an answer says of its type hides neither status nor body. */
class AnAnswerIsReadWhateverItsTypeTest {

    private static final String BODY = "{\"code\":\"401-104\",\"developerMessage\":\"Zürich\"}";

    private final Vertx vertx = Vertx.vertx();
    private final Client client = new ClientBuilderImpl().build();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = vertx.createHttpServer().requestHandler(request -> {
            String type = request.getParam("type");
            request.response().setStatusCode(Integer.parseInt(request.path().substring(1)));
            if (type != null) {
                request.response().putHeader("Content-Type", type);
            }
            request.response().end(request.path().equals("/401") ? BODY : "");
        }).listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=none", "application/json;charset=utf-16", "", "text",
            "/",
            "application/json,application/json", "a b"})
    void itIsRead(String type) {
        HubAnswer answer = HubAnswer.of(response("/401", type));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(BODY);
    }

    @Test
    void withoutABodyThereIsNone() {
        assertThat(HubAnswer.of(response("/204", "text")).body()).isEmpty();
        assertThat(HubAnswer.of(response("/503", "")).body()).isEmpty();
    }

    private Response response(String path, String type) {
        return client.target("http://localhost:" + server.actualPort() + path).queryParam("type", type).request()
                .rx(UniInvoker.class).post(Entity.json("{}"), Response.class).await().atMost(Duration.ofSeconds(10));
    }
}
