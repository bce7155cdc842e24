package dev.custombot.runtime.hub.egain.registration;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.quarkus.arc.Arc;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;

/** Clients that ask the bot's own callback: with the application's default TLS configuration. */
final class CallbackClients {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private CallbackClients() {}

    /** A new one each time, which has no connection yet. */
    static Supplier<HttpClient> fresh() {
        Optional<SSLContext> trusted = Arc.container().select(TlsConfigurationRegistry.class).get().getDefault()
                .map(CallbackClients::context);
        return () -> {
            HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
            trusted.ifPresent(client::sslContext);
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
}
