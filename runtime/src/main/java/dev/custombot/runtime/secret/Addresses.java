package dev.custombot.runtime.secret;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.LaunchMode;

/**
 * What an address that the bot calls never is, whether it sends secrets there or trusts the answer: another scheme's, without a host, with a
 * user in it, or, in production, in clear.
 */
public final class Addresses {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** What is wrong with it, in words that hold no data; empty when requests can be sent there. */
    public static Optional<String> flaw(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("is not an address");
        }
        boolean isClear = "http".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !isClear && !"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("must be an address with https and a host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must be an address without a user");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("must be an address without a fragment");
        }
        return isClear && LaunchMode.current() == LaunchMode.NORMAL && !LOOPBACK.contains(uri.getHost())
                ? Optional.of("must be an address with https in production, unless it is on the same host")
                : Optional.empty();
    }
}
