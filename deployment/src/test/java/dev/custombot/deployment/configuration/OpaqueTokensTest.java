package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.QuarkusUnitTest;

/** A bot that knows the address of its identity provider, and who it is for it, asks about tokens that are not signed. */
class OpaqueTokensTest {

    private static final String BEARER = "quarkus.custom-bot.callback.authentication.bearer.";
    private static final HttpServer PROVIDER = provider();
    private static final String ADDRESS = "http://localhost:" + PROVIDER.getAddress().getPort();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey(BEARER + "auth-server-url", ADDRESS)
            .overrideRuntimeConfigKey(BEARER + "jwks-url", "")
            .overrideRuntimeConfigKey(BEARER + "issuer", ADDRESS)
            .overrideRuntimeConfigKey(BEARER + "audience", "bot")
            .overrideRuntimeConfigKey(BEARER + "introspection.client-id", "bot")
            .overrideRuntimeConfigKey(BEARER + "introspection.client-secret", "secret-of-the-bot");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    void thatTheProviderKnowsAreTaken() throws Exception {
        assertThat(status("known")).isEqualTo(400);
        assertThat(status("unknown")).isEqualTo(401);
    }

    private int status(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding()).statusCode();
    }

    /** Whose keys nobody can have. */
    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/.well-known/openid-configuration",
                    exchange -> answer(exchange,
                            "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"introspection_endpoint\":\"%1$s/ask\"}"
                                    .formatted("http://localhost:" + server.getAddress().getPort())));
            server.createContext("/ask", exchange -> {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, "{\"active\":" + form.contains("token=known&") + ",\"aud\":\"bot\"}");
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
