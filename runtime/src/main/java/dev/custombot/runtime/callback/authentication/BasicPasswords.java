package dev.custombot.runtime.callback.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.config.BasicConfig;

/** Accepts the configured user with any of its passwords; two are live during a rotation. */
final class BasicPasswords {

    private final List<byte[]> accepted;

    BasicPasswords(BasicConfig config) {
        this.accepted = config.username().map(user -> config.passwords().orElse(List.of()).stream()
                .map(password -> (user + ":" + password).getBytes(StandardCharsets.UTF_8)).toList()).orElse(List.of());
    }

    boolean isConfigured() {
        return !accepted.isEmpty();
    }

    /** @param encoded what the header says behind the scheme */
    Optional<Refusal> check(String encoded) {
        byte[] presented;
        try {
            presented = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.WRONG_PASSWORD);
        }
        boolean known = false;
        for (byte[] credentials : accepted) {
            // In constant time, and every password is tried: the duration must not tell which one was nearly right.
            known |= MessageDigest.isEqual(credentials, presented);
        }
        return known ? Optional.empty() : Optional.of(Refusal.WRONG_PASSWORD);
    }
}
