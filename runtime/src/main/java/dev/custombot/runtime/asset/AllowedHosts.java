package dev.custombot.runtime.asset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where files may be fetched from and brought to. An address that came with a message may be anybody's, and must not lead the bot to what
 * only it can reach.
 */
public final class AllowedHosts {

    private static final String ANY_BELOW = "*.";
    private static final Pattern ENTRY = Pattern.compile(
            "(?:(?<scheme>https?)://)?(?<host>(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?");

    private record Origin(String scheme, String host, int port) {

        static Optional<Origin> of(URI address) {
            if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https")
                    ? Optional.of(new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT),
                            port(scheme, address.getPort())))
                    : Optional.empty();
        }

        static Origin of(Matcher entry) {
            String scheme = entry.group("scheme") == null ? "https" : entry.group("scheme");
            int port = entry.group("port") == null ? -1 : Integer.parseInt(entry.group("port"));
            return new Origin(scheme, entry.group("host").toLowerCase(Locale.ROOT), port(scheme, port));
        }

        private static int port(String scheme, int port) {
            return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
        }

        boolean allows(Origin other) {
            boolean same = host.startsWith(ANY_BELOW) ? other.host.endsWith(host.substring(1)) : other.host.equals(host);
            return same && scheme.equals(other.scheme) && port == other.port;
        }
    }

    private final List<Origin> allowed = new ArrayList<>();

    /**
     * @param hub the hub's own address, if it has files
     * @param entries host names, see {@link #flaw}
     */
    public AllowedHosts(Optional<URI> hub, List<String> entries) {
        hub.flatMap(Origin::of).ifPresent(allowed::add);
        for (String entry : entries) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (matcher.matches()) {
                allowed.add(Origin.of(matcher));
            }
        }
    }

    /** What is wrong with an entry: a host, perhaps with a port, of https unless it begins with {@code http://}. */
    public static Optional<String> flaw(String entry) {
        return ENTRY.matcher(entry.strip()).matches()
                ? Optional.empty()
                : Optional.of("must have hosts such as files.example, *.files.example, files.example:8443 or "
                        + "http://files.example");
    }

    /** Whether the bot may ask there. */
    public boolean allow(URI address) {
        return Origin.of(address).filter(asked -> allowed.stream().anyMatch(one -> one.allows(asked))).isPresent();
    }
}
