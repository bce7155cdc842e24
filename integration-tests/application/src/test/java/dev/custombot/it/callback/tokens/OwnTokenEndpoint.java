package dev.custombot.it.callback.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The bot issues tokens itself, beside those of the emulator's identity provider; secrets lie in files that change. */
public class OwnTokenEndpoint implements QuarkusTestProfile {

    static final String SECRET = "first-secret-0123456789-abcdefghijklmnopqrstuvwxyz";
    static final String SIGNING_SECRET = "signing-secret-0123456789-abcdefghijklmnopqrstuvwxyz";
    static final Path FILES = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("own-tokens");
            write(folder.resolve("hash"), hash(SECRET));
            write(folder.resolve("signing"), SIGNING_SECRET);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String file, String text) {
        write(FILES.resolve(file), text);
    }

    /** At once, as a mounted secret changes. */
    private static void write(Path file, String text) {
        try {
            Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(String secret) {
        try {
            return "sha256:" + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        String endpoint = "quarkus.custom-bot.callback.authentication.token-endpoint.";
        return Map.of(endpoint + "enabled", "true", endpoint + "clients.the-hub.secret-hash-file",
                FILES.resolve("hash").toString(), endpoint + "clients.the-hub.previous-secret-hash-file",
                FILES.resolve("previous-hash").toString(), endpoint + "signing.secret-file",
                FILES.resolve("signing").toString(),
                endpoint + "signing.previous-secret-file", FILES.resolve("previous-signing").toString(),
                "quarkus.custom-bot.callback.authentication.reload-period", "50ms", endpoint + "token-lifetime", "4s",
                endpoint + "wrong-secrets-per-minute",
                "1000",
                "quarkus.custom-bot.callback.authentication.bearer.clock-skew", "0s");
    }
}
