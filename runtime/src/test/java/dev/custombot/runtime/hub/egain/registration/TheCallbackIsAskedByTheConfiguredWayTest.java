package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.custombot.runtime.request.HubTransport;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;

/** Where the application reaches others by a proxy, the callback and the identity provider are asked by it, too. */
class TheCallbackIsAskedByTheConfiguredWayTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer proxy;

    @BeforeEach
    void listen() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            try (exchange) {
                boolean known = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
                boolean shown = exchange.getRequestHeaders().containsKey("Authorization");
                asked.add(exchange.getRequestURI() + (shown ? " as the hub" : "") + (known ? " known" : ""));
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
                exchange.sendResponseHeaders(known || !exchange.getRequestURI().isAbsolute() ? 200 : 407, -1);
            }
        });
        proxy.start();
    }

    @AfterEach
    void close() {
        proxy.stop(0);
    }

    @Test
    void byTheProxyWhichIsToldWhoItIs() throws Exception {
        assertThat(status("http://bots.example/callback", List.of("*.local"))).isEqualTo(200);
        assertThat(asked).endsWith("http://bots.example/callback as the hub known");
    }

    @Test
    void directlyWhereThatIsSaid() throws Exception {
        assertThat(status("http://localhost:" + proxy.getAddress().getPort() + "/callback", List.of("localhost")))
                .isEqualTo(200);
        assertThat(asked).containsExactly("/callback as the hub");
    }

    /** With none configured the JDK would take the one of its own settings. */
    @Test
    void byNoneWhereThereMustBeNone() throws Exception {
        String address = "http://localhost:" + proxy.getAddress().getPort() + "/callback";
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(proxy.getAddress()));
        try {
            CallbackClients clients = CallbackClients
                    .by(new HubTransport(Optional.empty(), Optional.empty(), Optional.of("none"), Optional.empty()));
            clients.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).containsExactly("/callback");
    }

    private int status(String address, List<String> direct) throws IOException {
        CallbackClients clients = CallbackClients.by(new HubTransport(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Proxied("localhost", proxy.getAddress().getPort(), Optional.of("bot"), Optional.of("pass"),
                        Optional.of(direct), Optional.empty(), ProxyType.HTTP))));
        return clients.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic the-hub")).statusCode();
    }

    private record Proxied(String host, int port, Optional<String> username, Optional<String> password,
            Optional<List<String>> nonProxyHosts, Optional<Duration> proxyConnectTimeout,
            ProxyType type) implements ProxyConfiguration {}
}
