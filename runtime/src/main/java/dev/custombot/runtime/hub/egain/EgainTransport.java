package dev.custombot.runtime.hub.egain;

import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import io.quarkus.arc.Arc;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;

/** How the hub and its token endpoint are reached: both in the same way, by the application's registries of TLS and of proxies. */
record EgainTransport(Optional<String> tlsName, Optional<TlsConfiguration> tls, Optional<String> proxyName,
        Optional<ProxyConfiguration> proxy) {

    static final EgainTransport PLAIN = new EgainTransport(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** As configured; the application's defaults where nothing is. */
    static EgainTransport of(HubConnection hub) {
        TlsConfigurationRegistry certificates = Arc.container().select(TlsConfigurationRegistry.class).get();
        ProxyConfigurationRegistry proxies = Arc.container().select(ProxyConfigurationRegistry.class).get();
        Optional<String> name = hub.tlsConfigurationName()
                .or(() -> certificates.getDefault().map(found -> TlsConfig.DEFAULT_NAME));
        Optional<TlsConfiguration> tls = hub.tlsConfigurationName().isPresent()
                ? TlsConfiguration.from(certificates, hub.tlsConfigurationName())
                : certificates.getDefault();
        return new EgainTransport(name, tls, hub.proxyConfigurationName(), proxies.get(hub.proxyConfigurationName()));
    }

    void applyTo(QuarkusRestClientBuilder client) {
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
