package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
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

    private CallbackClients() {}

    /** A new one each time, which has no connection yet. A proxy must be one for HTTP. */
    static Supplier<HttpClient> by(HubTransport transport) {
        Optional<SSLContext> trusted = transport.tls().map(CallbackClients::context);
        Optional<ProxyConfiguration> proxy = transport.proxy().filter(found -> found.type() == ProxyType.HTTP);
        return () -> {
            HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
            proxy.ifPresent(found -> client.proxy(new ByConfiguration(found)));
            trusted.ifPresent(client::sslContext);
            proxy.flatMap(ProxyConfiguration::username).ifPresent(user -> client
                    .authenticator(new ForProxy(user, proxy.flatMap(ProxyConfiguration::password).orElse(""))));
            return client.build();
        };
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

    /** Tells a proxy, and nobody else, who it is. */
    private static final class ForProxy extends Authenticator {

        private final String user;
        private final String password;

        private ForProxy(String user, String password) {
            this.user = user;
            this.password = password;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(user, password.toCharArray())
                    : null;
        }
    }
}
