package dev.custombot.runtime.callback.authentication.token;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;

import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;
import io.quarkus.tls.TlsConfiguration;

/** How the key set is loaded: by the application's TLS and proxy, as they are when it is loaded. */
public final class KeySetConnection implements SimpleGet {

    /** Leaves half of the answer's budget for Kafka. */
    private static final Duration LOAD_TIMEOUT = Duration.ofMillis(1_500);

    private final Optional<TlsConfiguration> tls;
    private final Optional<ProxyConfiguration> proxy;

    /** @throws IllegalArgumentException if the proxy wants a password, which is not supported here */
    public KeySetConnection(Optional<TlsConfiguration> tls, Optional<ProxyConfiguration> proxy) {
        this.tls = tls;
        this.proxy = proxy;
        if (proxy.flatMap(ProxyConfiguration::username).isPresent()) {
            throw new IllegalArgumentException("The key set cannot be loaded through a proxy that wants a password: set "
                    + "callback.authentication.bearer.proxy-configuration-name to none, or to another one");
        }
    }

    @Override
    public SimpleResponse get(String location) throws IOException {
        Get get = new Get();
        get.setConnectTimeout((int) LOAD_TIMEOUT.toMillis());
        get.setReadTimeout((int) LOAD_TIMEOUT.toMillis());
        get.setRetries(0);
        proxy.filter(found -> isProxied(URI.create(location).getHost(), found))
                .ifPresent(found -> get.setHttpProxy(new Proxy(
                        found.type() == ProxyType.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS,
                        new InetSocketAddress(found.host(), found.port()))));
        if (tls.isPresent()) {
            secure(get, tls.get());
        }
        return get.get(location);
    }

    private static boolean isProxied(String host, ProxyConfiguration proxy) {
        return proxy.nonProxyHosts().orElse(List.of()).stream().noneMatch(
                pattern -> pattern.startsWith("*") ? host.endsWith(pattern.substring(1)) : host.equalsIgnoreCase(pattern));
    }

    private static void secure(Get get, TlsConfiguration tls) throws IOException {
        try {
            get.setSslSocketFactory(tls.createSSLContext().getSocketFactory());
        } catch (Exception e) {
            throw new IOException("The TLS configuration cannot be used", e);
        }
        if (tls.isTrustAll() || tls.getHostnameVerificationAlgorithm().filter("NONE"::equalsIgnoreCase).isPresent()) {
            get.setHostnameVerifier((host, session) -> true);
        }
    }
}
