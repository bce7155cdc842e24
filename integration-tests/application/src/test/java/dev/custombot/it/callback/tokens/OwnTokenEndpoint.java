package dev.custombot.it.callback.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import dev.custombot.it.MountedFiles;

/** The bot issues tokens itself, beside those of the emulator's identity provider; secrets lie in files that change. */
public final class OwnTokenEndpoint {

    static final String SECRET = "first-secret-0123456789-abcdefghijklmnopqrstuvwxyz";
    static final String SIGNING_SECRET = "signing-secret-0123456789-abcdefghijklmnopqrstuvwxyz";
    private static final MountedFiles FILES = MountedFiles.in("own-tokens").with("hash", hash(SECRET)).with("signing",
            SIGNING_SECRET);

    private OwnTokenEndpoint() {}

    static void write(String file, String text) {
        FILES.with(file, text);
    }

    static String hash(String secret) {
        try {
            return "sha256:" + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param prefix what the settings of the bot start with */
    public static Map<String, String> settings(String prefix) {
        String authentication = prefix + "callback.authentication.";
        String endpoint = authentication + "token-endpoint.";
        return Map.of(endpoint + "enabled", "true", endpoint + "clients.the-hub.secret-hash-file",
                FILES.path("hash"), endpoint + "clients.the-hub.previous-secret-hash-file",
                FILES.path("previous-hash"), endpoint + "signing.secret-file",
                FILES.path("signing"),
                endpoint + "signing.previous-secret-file", FILES.path("previous-signing"),
                authentication + "reload-period", "50ms", endpoint + "token-lifetime", "10s",
                endpoint + "wrong-secrets-per-minute",
                "1000",
                authentication + "bearer.clock-skew", "0s");
    }
}
