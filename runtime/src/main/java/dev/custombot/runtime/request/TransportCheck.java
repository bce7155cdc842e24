package dev.custombot.runtime.request;

import java.util.Optional;

import dev.custombot.runtime.config.ConfigProblems;
import io.quarkus.arc.Arc;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;

/** Finds names of TLS configurations and proxies that the application does not have, by the keys that say them. */
public final class TransportCheck {

    private final TlsConfigurationRegistry certificates;
    private final ProxyConfigurationRegistry proxies;

    public TransportCheck(TlsConfigurationRegistry certificates, ProxyConfigurationRegistry proxies) {
        this.certificates = certificates;
        this.proxies = proxies;
    }

    public static TransportCheck ofApplication() {
        return new TransportCheck(Arc.container().select(TlsConfigurationRegistry.class).get(),
                Arc.container().select(ProxyConfigurationRegistry.class).get());
    }

    /** @param problems of the group of keys that has both names */
    public void check(Optional<String> tlsConfiguration, Optional<String> proxyConfiguration, ConfigProblems problems) {
        tlsConfiguration.filter(name -> certificates.get(name).isEmpty()).ifPresent(name -> problems
                .add("tls-configuration-name", "names no TLS configuration: there is no quarkus.tls.\"" + name + "\""));
        proxyConfiguration.filter(this::isUnknown).ifPresent(name -> problems
                .add("proxy-configuration-name", "names no proxy: there is no quarkus.proxy.\"" + name + "\""));
    }

    /** The registry has no other way to ask. */
    private boolean isUnknown(String proxy) {
        try {
            proxies.get(Optional.of(proxy));
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
