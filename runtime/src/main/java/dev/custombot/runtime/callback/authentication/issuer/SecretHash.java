package dev.custombot.runtime.callback.authentication.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of a client's secret. SHA-256, because a secret is 32 random bytes: those cannot be guessed from the fastest hash, and a slow
 * one would let anybody keep the bot busy.
 */
public final class SecretHash {

    /** 32 bytes in base64 without padding: a word that somebody made up is no secret, whatever its hash. */
    static final int SHORTEST_SECRET = 43;

    private static final Pattern FORM = Pattern.compile("sha256:[0-9A-Fa-f]{64}");

    private final byte[] hash;

    private SecretHash(byte[] hash) {
        this.hash = hash;
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws IllegalArgumentException unless it is {@code sha256:} and 64 hexadecimal digits */
    public static SecretHash of(String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("Not sha256: and 64 hexadecimal digits");
        }
        return new SecretHash(HexFormat.of().parseHex(text, text.indexOf(':') + 1, text.length()));
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }

    /** In constant time. */
    boolean matches(byte[] digest) {
        return MessageDigest.isEqual(hash, digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretHash another && another.matches(hash);
    }

    @Override
    public int hashCode() {
        return hash[0];
    }
}
