package dev.custombot.runtime.request;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.quarkus.proxy.ProxyConfiguration;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;

/** The application's proxies as Vert.x takes them. */
public final class ClientProxies {

    private ClientProxies() {}

    /** The one for the address; empty where it is reached without one. */
    public static Optional<ProxyOptions> of(Optional<ProxyConfiguration> proxy, URI address) {
        return proxy.filter(found -> isProxied(address.getHost(), found)).map(ClientProxies::options);
    }

    private static boolean isProxied(String host, ProxyConfiguration proxy) {
        return proxy.nonProxyHosts().orElse(List.of()).stream().noneMatch(
                pattern -> pattern.startsWith("*") ? host.endsWith(pattern.substring(1)) : host.equalsIgnoreCase(pattern));
    }

    private static ProxyOptions options(ProxyConfiguration proxy) {
        ProxyOptions options = new ProxyOptions().setHost(proxy.host()).setPort(proxy.port())
                .setType(ProxyType.valueOf(proxy.type().name()));
        proxy.username().ifPresent(options::setUsername);
        proxy.password().ifPresent(options::setPassword);
        proxy.proxyConnectTimeout().ifPresent(options::setConnectTimeout);
        return options;
    }
}
