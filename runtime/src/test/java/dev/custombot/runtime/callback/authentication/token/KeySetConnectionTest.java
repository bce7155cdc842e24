package dev.custombot.runtime.callback.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;

/** The key set is loaded through the proxy, where there is one for its host. */
class KeySetConnectionTest {

    private static final String KEYS = "http://keys.invalid/jwks";

    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] body = exchange.getRequestURI().toString().getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    @Test
    void theProxyIsAsked() throws IOException {
        assertThat(connection(Optional.empty(), List.of("*.local", "other.invalid")).get(KEYS).getBody()).isEqualTo(KEYS);
    }

    @Test
    void hostsThatNeedNoneAreAskedThemselves() {
        for (String host : List.of("keys.invalid", "*.invalid", "KEYS.invalid", "*")) {
            assertThatThrownBy(() -> connection(Optional.empty(), List.of(host)).get(KEYS)).as(host)
                    .isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsRefusedAtTheStart() {
        assertThatThrownBy(() -> connection(Optional.of("me"), List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bearer.proxy-configuration-name");
    }

    private KeySetConnection connection(Optional<String> user, List<String> direct) {
        return new KeySetConnection(Optional.empty(), Optional.of(new ProxyConfiguration() {

            @Override
            public String host() {
                return proxy.getAddress().getHostString();
            }

            @Override
            public int port() {
                return proxy.getAddress().getPort();
            }

            @Override
            public Optional<String> username() {
                return user;
            }

            @Override
            public Optional<String> password() {
                return user;
            }

            @Override
            public Optional<List<String>> nonProxyHosts() {
                return Optional.of(direct);
            }

            @Override
            public Optional<Duration> proxyConnectTimeout() {
                return Optional.empty();
            }

            @Override
            public ProxyType type() {
                return ProxyType.HTTP;
            }
        }));
    }
}
