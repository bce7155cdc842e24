package dev.custombot.runtime.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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

    /** A client whose error statuses are answers, not exceptions. */
    public QuarkusRestClientBuilder client(Duration timeout) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true);
        applyTo(client);
        return client;
    }

    private void applyTo(QuarkusRestClientBuilder client) {
        tls.ifPresent(client::tlsConfiguration);
        proxy.ifPresent(found -> {
            client.proxyAddress(found.host(), found.port()).proxyType(found.type());
            found.username().ifPresent(client::proxyUser);
            found.password().ifPresent(client::proxyPassword);
            found.nonProxyHosts().map((List<String> hosts) -> String.join("|", hosts)).ifPresent(client::nonProxyHosts);
            found.proxyConnectTimeout().ifPresent(client::proxyConnectTimeout);
        });
    }
}
