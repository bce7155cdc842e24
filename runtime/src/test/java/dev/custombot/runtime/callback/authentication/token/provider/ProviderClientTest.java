package dev.custombot.runtime.callback.authentication.token.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;
import io.vertx.core.Vertx;

/** A request to an identity provider goes through the proxy where there is one for its host, and comes to an end whatever is answered. */
class ProviderClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final URI ELSEWHERE = URI.create("http://keys.invalid/jwks");
    private static Vertx vertx;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theBodyOfAGoodAnswerIsGiven() {
        serve("/", exchange -> answer(exchange, 200, "{}"));

        assertThat(get(direct())).isEqualTo("{}");
    }

    @Test
    void anyOtherStatusFailsAndARedirectIsNotFollowed() {
        for (int status : new int[]{201, 302, 404, 500, 503}) {
            serve("/" + status, exchange -> {
                exchange.getResponseHeaders().add("Location", local("/201").toString());
                answer(exchange, status, "secret");
            });
            assertThatThrownBy(() -> direct().get(local("/" + status)).await().atMost(PATIENCE))
                    .hasRootCauseMessage("status " + status);
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUpByItsSize() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    body.write(part);
                }
            }
        });

        assertThatThrownBy(() -> get(direct())).hasRootCauseMessage("more than 524288 bytes");
    }

    @Test
    void anAnswerThatTricklesIsGivenUpByItsTime() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> get(client(Optional.empty(), Duration.ofSeconds(1))))
                .hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void givenUpRequestsLeaveRoomForTheNextOnes() {
        CountDownLatch never = new CountDownLatch(1);
        serve("/slow", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        serve("/good", exchange -> answer(exchange, 200, "{}"));
        ProviderClient client = client(Optional.empty(), Duration.ofSeconds(2));
        for (int i = 0; i < 20; i++) {
            client.get(local("/slow")).subscribe().with(body -> {}, failure -> {});
        }
        assertThatThrownBy(() -> client.get(local("/slow")).await().atMost(PATIENCE))
                .hasRootCauseInstanceOf(TimeoutException.class);

        assertThat(direct().get(local("/good")).await().atMost(PATIENCE)).isEqualTo("{}");
        // Where the machine stands still that one is given up, too; where there is no room, all of them are.
        assertThat(client.get(local("/good")).onFailure().retry().atMost(10).await().atMost(PATIENCE)).isEqualTo("{}");
    }

    @Test
    void theProxyIsAsked() {
        serve("/", exchange -> answer(exchange, 200, exchange.getRequestURI().toString()));

        assertThat(through(Optional.empty(), List.of("*.local", "other.invalid")).get(ELSEWHERE).await()
                .atMost(PATIENCE)).isEqualTo(ELSEWHERE.toString());
    }

    @Test
    void theProxyIsToldItsPassword() {
        serve("/", exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("Proxy-Authorization")));

        assertThat(through(Optional.of("me"), List.of()).get(ELSEWHERE).await().atMost(PATIENCE))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("me:me".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hostsThatNeedNoneAreAskedThemselves() {
        for (String host : List.of("keys.invalid", "*.invalid", "KEYS.invalid", "*")) {
            assertThatThrownBy(
                    () -> through(Optional.empty(), List.of(host)).get(ELSEWHERE).await().atMost(PATIENCE))
                    .as(host).hasCauseInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void aFailureIsDescribedByWhatLiesAtTheBottomOfIt() {
        assertThat(ProviderFailure.describe(new RuntimeException(new IOException("secret", new UnknownHostException("host")))))
                .isEqualTo("UnknownHostException");
        assertThat(ProviderFailure.describe(new RuntimeException(new ProviderFailure("status 404")))).isEqualTo("status 404");
    }

    private String get(ProviderClient client) {
        return client.get(local("/")).await().atMost(PATIENCE);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI local(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static ProviderClient direct() {
        return client(Optional.empty(), PATIENCE);
    }

    private ProviderClient through(Optional<String> user, List<String> direct) {
        return client(Optional.of(new Proxy(server.getAddress().getHostString(), server.getAddress().getPort(), user, user,
                Optional.of(direct), Optional.empty(), ProxyType.HTTP)), PATIENCE);
    }

    private static ProviderClient client(Optional<ProxyConfiguration> proxy, Duration timeout) {
        return new ProviderClient(vertx, Optional.empty(), proxy, timeout);
    }

    private record Proxy(String host, int port, Optional<String> username, Optional<String> password,
            Optional<List<String>> nonProxyHosts, Optional<Duration> proxyConnectTimeout,
            ProxyType type) implements ProxyConfiguration {}
}
