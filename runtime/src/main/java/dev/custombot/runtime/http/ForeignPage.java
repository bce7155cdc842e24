package dev.custombot.runtime.http;

import java.util.List;
import java.util.Optional;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * Whether a page of another site asks: the browser of an administrator sends the password along with it. {@code Sec-Fetch-Site} says
 * so, but only over TLS and to {@code localhost}; {@code Origin} comes over plain HTTP as well, with every form and script that
 * changes something.
 */
public final class ForeignPage {

    private static final List<String> FOREIGN = List.of("cross-site", "same-site");

    private ForeignPage() {}

    public static boolean asks(HttpServerRequest request) {
        return asks(Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                request.scheme() + "://" + Optional.ofNullable(request.authority()).map(HostAndPort::toString).orElse(""));
    }

    /**
     * @param origin an opaque one ({@code null}) is another one, too
     * @param here the address that the request was sent to
     */
    static boolean asks(Optional<String> site, Optional<String> origin, String here) {
        return site.filter(FOREIGN::contains).isPresent() || origin.filter(from -> !from.equalsIgnoreCase(here)).isPresent();
    }
}
