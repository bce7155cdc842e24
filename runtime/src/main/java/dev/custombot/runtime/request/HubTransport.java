package dev.custombot.runtime.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jboss.resteasy.reactive.client.api.LoggingScope;

import io.quarkus.arc.Arc;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;

/** How a hub and what belongs to it are reached: all in the same way, by the application's registries of TLS and of proxies. */
public record HubTransport(Optional<String> tlsName, Optional<TlsConfiguration> tls, Optional<String> proxyName,
        Optional<ProxyConfiguration> proxy) {

    public static final HubTransport PLAIN = new HubTransport(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** As configured by these names; the application's defaults where there is none. */
    public static HubTransport of(Optional<String> tlsConfiguration, Optional<String> proxyConfiguration) {
        TlsConfigurationRegistry certificates = Arc.container().select(TlsConfigurationRegistry.class).get();
        ProxyConfigurationRegistry proxies = Arc.container().select(ProxyConfigurationRegistry.class).get();
        Optional<String> name = tlsConfiguration.or(() -> certificates.getDefault().map(found -> TlsConfig.DEFAULT_NAME));
        Optional<TlsConfiguration> tls = tlsConfiguration.isPresent()
                ? TlsConfiguration.from(certificates, tlsConfiguration)
                : certificates.getDefault();
        return new HubTransport(name, tls, proxyConfiguration, proxies.get(proxyConfiguration));
    }

    /** Whether there must be no proxy, not even one that whoever asks would take by default. */
    public boolean isDirect() {
        return proxyName.filter(ProxyConfigurationRegistry.NONE::equals).isPresent();
    }

    /** A client whose error statuses are answers, not exceptions. */
    public QuarkusRestClientBuilder client(Duration timeout) {
        return configured(QuarkusRestClientBuilder.newBuilder(), timeout);
    }

    /** What is not said here is as the application has it for its own clients: they may log, follow and throw what they like. */
    QuarkusRestClientBuilder configured(QuarkusRestClientBuilder client, Duration timeout) {
        client.connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true).followRedirects(false).loggingScope(LoggingScope.NONE);
        applyTo(client);
        return client;
    }

    private void applyTo(QuarkusRestClientBuilder client) {
        tls.ifPresent(client::tlsConfiguration);
        if (isDirect()) {
            client.proxyAddress(ProxyConfigurationRegistry.NONE, 0);
        }
        proxy.ifPresent(found -> {
            client.proxyAddress(found.host(), found.port()).proxyType(found.type());
            found.username().ifPresent(client::proxyUser);
            found.password().ifPresent(client::proxyPassword);
            found.nonProxyHosts().map((List<String> hosts) -> String.join("|", hosts)).ifPresent(client::nonProxyHosts);
            found.proxyConnectTimeout().ifPresent(client::proxyConnectTimeout);
        });
    }
}
