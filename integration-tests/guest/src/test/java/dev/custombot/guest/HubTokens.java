package dev.custombot.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import com.sun.net.httpserver.HttpServer;

import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;

/** The tokens that the hub calls the callback with, for requests that it would not make. */
final class HubTokens {

    private HubTokens() {}

    /** What stands in the hub's Authorization: the hub is asked to call the test instead of the bot. */
    static Optional<String> of(Hub hub, Authorization kind) {
        // Where the bot is, as the hub knows it from its first use in this application.
        String bot = hub.control("/control/callback");
        AtomicReference<String> seen = new AtomicReference<>();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                seen.set(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
            });
            server.start();
            try {
                moveCallback("{\"url\":\"http://localhost:" + server.getAddress().getPort() + "/\"}");
                Awaitility.await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInSameThread()
                        .until(() -> hub.deliver("{}", kind).status() == 202);
            } finally {
                moveCallback(bot);
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(seen.get());
    }

    private static void moveCallback(String json) {
        String emulator = ConfigProvider.getConfig().getValue("custom-bot.emulator.url", String.class);
        Web.send(HttpRequest.newBuilder(URI.create(emulator).resolve("/control/callback"))
                .PUT(BodyPublishers.ofString(json)).build());
    }
}
