package dev.custombot.runtime.bot.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.custombot.runtime.callback.authentication.issuer.SecretHash;
import dev.custombot.runtime.callback.authentication.issuer.keys.MasterSecret;
import dev.custombot.runtime.callback.authentication.issuer.keys.PrivateKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKey;
import dev.custombot.runtime.config.TokenEndpointConfig;
import dev.custombot.runtime.config.TokenEndpointConfig.SigningConfig;
import dev.custombot.runtime.config.TokenEndpointConfig.TokenClientConfig;

/** Reads what the token endpoint checks and signs with: the one in use first, then the one that is accepted besides. Blocks. */
public final class EndpointSecrets {

    private static final int LARGEST = 64 * 1024;

    private final TokenEndpointConfig config;

    public EndpointSecrets(TokenEndpointConfig config) {
        this.config = config;
    }

    /** @throws UnusableSettingException if there is none, or one that is none */
    public List<SecretHash> hashes(String client) {
        TokenClientConfig found = config.clients().get(client);
        String key = "clients." + client + ".";
        return both(key + "secret-hash", found.secretHash(), found.secretHashFile(), key + "previous-secret-hash",
                found.previousSecretHash(), found.previousSecretHashFile(), EndpointSecrets::hash);
    }

    public boolean areKeysGiven() {
        return config.signing().keyFile().isPresent();
    }

    /** @throws UnusableSettingException if there is none, or one that is none */
    public List<MasterSecret> masters() {
        SigningConfig signing = config.signing();
        return both("signing.secret", signing.secret(), signing.secretFile(), "signing.previous-secret",
                signing.previousSecret(),
                signing.previousSecretFile(), EndpointSecrets::master);
    }

    /** @throws UnusableSettingException if there is none, or one that is none */
    public List<SigningKey> keys() {
        SigningConfig signing = config.signing();
        return both("signing.key", Optional.empty(), signing.keyFile(), "signing.previous-key", Optional.empty(),
                signing.previousKeyFile(), EndpointSecrets::key);
    }

    private static <T> List<T> both(String key, Optional<String> given, Optional<String> file, String previousKey,
            Optional<String> previous, Optional<String> previousFile, BiFunction<String, String, T> read) {
        List<T> all = new ArrayList<>();
        Optional<String> first = text(key, given, file);
        String place = file.isPresent() ? key + "-file" : key;
        all.add(read.apply(place, first.orElseThrow(() -> new UnusableSettingException(place,
                file.isPresent() ? "names a file that is empty or not there" : "is needed, or " + key + "-file"))));
        text(previousKey, previous, previousFile).map(
                text -> read.apply(previousFile.isPresent() ? previousKey + "-file" : previousKey, text)).ifPresent(all::add);
        return List.copyOf(all);
    }

    private static Optional<String> text(String key, Optional<String> given, Optional<String> file) {
        if (given.isPresent() && file.isPresent()) {
            throw new UnusableSettingException(key + "-file", "cannot stand beside " + key);
        }
        return file.isPresent() ? content(key + "-file", file.get()) : given;
    }

    /** Empty when there is no file, or nothing in it. */
    private static Optional<String> content(String key, String path) {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableSettingException(key, "names a file of more than " + LARGEST + " bytes");
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\r?\\n\\z", ""))
                    .filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException e) {
            throw new UnusableSettingException(key, "names a file that cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static SecretHash hash(String key, String text) {
        if (!SecretHash.isWellFormed(text)) {
            throw new UnusableSettingException(key, "must be sha256: and 64 hexadecimal digits");
        }
        return SecretHash.of(text);
    }

    private static MasterSecret master(String key, String text) {
        if (!text.equals(text.strip())) {
            throw new UnusableSettingException(key, "has blanks or a line break around it");
        }
        MasterSecret.flaw(text).ifPresent(flaw -> {
            throw new UnusableSettingException(key, flaw);
        });
        return new MasterSecret(text);
    }

    private static SigningKey key(String key, String pem) {
        try {
            return PrivateKeys.read(pem);
        } catch (IllegalArgumentException e) {
            throw new UnusableSettingException(key,
                    "is not a private key in PEM (PKCS #8): Ed25519, or RSA of 2048 to 4096 bits");
        }
    }
}
