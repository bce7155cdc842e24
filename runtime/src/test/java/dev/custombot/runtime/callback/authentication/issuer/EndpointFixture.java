package dev.custombot.runtime.callback.authentication.issuer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.MovingClock;
import dev.custombot.runtime.callback.authentication.issuer.keys.DerivedKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.MasterSecret;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** A token endpoint behind a server, for each test; its client is called {@code hub}. */
final class EndpointFixture implements BeforeEachCallback, AfterEachCallback {

    static final String SECRET = "secret-of-the-hub-0123456789-abcdefghijklmnop";
    /** A header of those requests that fail on the way. */
    static final String FAILS = "X-Fails";
    static final String ISSUER = "custom-bot/shop/default";

    final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T12:00:00Z"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<SecretHash> hashes = new CopyOnWriteArrayList<>(List.of(hash(SECRET)));
    final DerivedKeys keys = new DerivedKeys(ISSUER, () -> List.of(new MasterSecret("m".repeat(43))), Duration.ofMinutes(10),
            Duration.ofSeconds(30), clock);

    private final TokenEndpointSettings settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Vertx vertx;
    private HttpServer server;

    EndpointFixture(TokenEndpointSettings settings) {
        this.settings = settings;
    }

    EndpointFixture() {
        this(new TokenEndpointSettings(Duration.ofSeconds(30), 1024, 16, 3));
    }

    static SecretHash hash(String secret) {
        return SecretHash.of("sha256:" + HexFormat.of().formatHex(SecretHash.digest(secret)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().order(-1).handler(EndpointFixture::application);
        TokenEndpoint endpoint = new TokenEndpoint(new TokenClients(Map.of("hub", () -> hashes)),
                new AccessTokens(ISSUER, keys, Duration.ofMinutes(10), clock), settings, thread, (Clock) clock,
                new BotMetrics(meters, "default"), CustomBotLog.of("default"));
        router.route("/token").handler(endpoint).failureHandler(endpoint::failed);
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** What the application has put before all routes. */
    private static void application(RoutingContext context) {
        String fails = context.request().getHeader(FAILS);
        if (fails == null) {
            context.next();
        } else if (fails.equals("exception")) {
            throw new IllegalStateException("canary");
        } else {
            context.fail(Integer.parseInt(fails));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        thread.shutdownNow();
    }

    int port() {
        return server.actualPort();
    }

    /** @param headers names and values */
    HttpResponse<String> post(String body, String... headers) throws Exception {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).headers(headers));
    }

    HttpResponse<String> form(String body) throws Exception {
        return post(body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> formOf(String id, String secret) throws Exception {
        return form("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret);
    }

    HttpResponse<String> json(String body) throws Exception {
        return post(body, "Content-Type", "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.uri(URI.create("http://localhost:" + port() + "/token")).timeout(Duration.ofSeconds(60)).build(),
                BodyHandlers.ofString());
    }

    long count(String client, String outcome) {
        return meters.get("custom.bot.token.requests").tags("client", client, "outcome", outcome).timer().count();
    }
}
