package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import dev.custombot.runtime.request.ClientProxies;
import dev.custombot.runtime.request.HubTransport;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;
import io.quarkus.tls.TlsConfiguration;

/** Clients that ask the bot's own callback, and whoever gives tokens for it: by the application's registries of TLS and of proxies. */
final class CallbackClients {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Supplier<HttpClient> clients;
    private final Optional<String> proxyAuthorization;

    private CallbackClients(Supplier<HttpClient> clients, Optional<String> proxyAuthorization) {
        this.clients = clients;
        this.proxyAuthorization = proxyAuthorization;
    }

    /** Those that know of no proxy. */
    static CallbackClients of(Supplier<HttpClient> clients) {
        return new CallbackClients(clients, Optional.empty());
    }

    /** A proxy must be one for HTTP. */
    static CallbackClients by(HubTransport transport) {
        Optional<SSLContext> trusted = transport.tls().map(CallbackClients::context);
        Optional<ProxyConfiguration> proxy = transport.proxy().filter(found -> found.type() == ProxyType.HTTP);
        return new CallbackClients(() -> {
            HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
            proxy.ifPresent(found -> client.proxy(new ByConfiguration(found)));
            if (transport.isDirect()) {
                // The JDK's own settings are asked for otherwise.
                client.proxy(HttpClient.Builder.NO_PROXY);
            }
            trusted.ifPresent(client::sslContext);
            return client.build();
        }, proxy.flatMap(CallbackClients::authorization));
    }

    /** Asks by a new connection. The client tells only a proxy what is for a proxy. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        // With an authenticator the client would drop the request's own Authorization.
        proxyAuthorization.ifPresent(value -> request.setHeader("Proxy-Authorization", value));
        try {
            return clients.get().send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static Optional<String> authorization(ProxyConfiguration proxy) {
        return proxy.username().map(user -> "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + proxy.password().orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    private static SSLContext context(TlsConfiguration configuration) {
        try {
            return configuration.createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("quarkus.tls cannot be used to ask the callback: " + e.getMessage(), e);
        }
    }

    /** The proxy for an address, if it is reached by one. */
    private static final class ByConfiguration extends ProxySelector {

        private final ProxyConfiguration proxy;

        private ByConfiguration(ProxyConfiguration proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(ClientProxies.of(Optional.of(proxy), address)
                    .map(found -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(found.getHost(), found.getPort())))
                    .orElse(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxyAddress, IOException failure) {
            // Whoever asks is told.
        }
    }
}
