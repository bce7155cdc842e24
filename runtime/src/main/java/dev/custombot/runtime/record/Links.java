package dev.custombot.runtime.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of files as hubs pass them on: a customer's channel made them, perhaps of the name that the customer gave the file. */
public final class Links {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://[^/?#\\s]+)(/.*)");
    /** What an address has no place for; a percent sign that begins nothing is one, too. */
    private static final Pattern FOREIGN = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Links() {}

    /** Empty for what is no address: it must not break the message. */
    public static Optional<URI> parse(String text) {
        return address(text).or(() -> address(ADDRESS.matcher(text.strip())
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + escaped(found)))));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String escaped(MatchResult address) {
        return FOREIGN.matcher(address.group(2))
                .replaceAll(sign -> "%" + HEX.formatHex(sign.group().getBytes(StandardCharsets.US_ASCII)));
    }
}
