package dev.custombot.runtime.callback.authentication.issuer.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret from which signing keys follow, by HKDF with SHA-256 (RFC 5869): who knows one of them learns neither it nor another. */
public final class MasterSecret {

    /** 32 bytes in base64 without padding. */
    static final int SHORTEST = 43;
    /** A random secret of that length has more, in whatever way it is written down. */
    private static final int FEWEST_CHARACTERS = 9;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "custom-bot token-endpoint".getBytes(StandardCharsets.US_ASCII);

    private final String text;

    /** @param text taken to the letter */
    public MasterSecret(String text) {
        this.text = text;
    }

    /** Why no safe keys can follow from it; empty when they can. */
    public static Optional<String> flaw(String text) {
        if (text.length() < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters: 32 random bytes in base64");
        }
        return text.chars().distinct().count() < FEWEST_CHARACTERS ? Optional.of("is not random") : Optional.empty();
    }

    /** @param purpose whose key it is, and when */
    SigningKey derive(String purpose) {
        byte[] extracted = hmac(SALT, text.getBytes(StandardCharsets.UTF_8));
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] expanded = new byte[info.length + 1];
        System.arraycopy(info, 0, expanded, 0, info.length);
        // The first block, and the only one: it is as long as a seed.
        expanded[info.length] = 1;
        return Ed25519.ofSeed(hmac(extracted, expanded));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterSecret another && another.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MasterSecret[]";
    }
}
