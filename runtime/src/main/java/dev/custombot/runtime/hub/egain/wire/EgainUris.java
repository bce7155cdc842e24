package dev.custombot.runtime.hub.egain.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as the hub passes them on. */
final class EgainUris {

    private EgainUris() {}

    /** Empty for what is no address: a customer's channel sent it, so it must not break the message. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
