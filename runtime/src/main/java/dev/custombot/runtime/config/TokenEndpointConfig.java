package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** A token endpoint of the bot's own, from which a hub gets its bearer tokens without an identity provider. */
public interface TokenEndpointConfig {

    /**
     * Whether there is one. Its tokens are accepted beside those of an identity provider. It must be said, be it yes or no, once anything
     * else of it is.
     */
    @ConfigDocDefault("false")
    Optional<Boolean> enabled();

    /** Its path, below {@code quarkus.http.root-path}. */
    @ConfigDocDefault("the callback's path and /token")
    Optional<String> path();

    /** How long a token is good, between 1 second and 1 day: so long it works after its client is taken away. */
    @WithDefault("10m")
    Duration tokenLifetime();

    /** Who may have a token, by client id: letters, digits, dots, dashes and underscores, 64 at most. */
    @ConfigDocMapKey("client-id")
    Map<String, TokenClientConfig> clients();

    /** What the tokens are signed with. */
    SigningConfig signing();

    /** How long a request may take until it is answered, at most 10 seconds. */
    @WithDefault("2s")
    Duration timeout();

    /** The largest body that is accepted; a larger one is answered with 413. */
    @WithDefault("8K")
    MemorySize maxBodySize();

    /** How many bodies are read at the same time; for one more the one that takes longest is answered with 503. */
    @WithDefault("256")
    int maxInFlight();

    /**
     * How many wrong secrets of a client are answered with 401 in a minute, and how many of all unknown clients; those beyond get 429. A
     * right secret is never slowed.
     */
    @WithDefault("10")
    int wrongSecretsPerMinute();

    /** A client, with the hash of its secret: {@code sha256:} and the SHA-256 of the secret in hexadecimal digits. */
    interface TokenClientConfig {

        /** The hash of the client's secret, which has 43 characters at least. */
        Optional<String> secretHash();

        /** A file that holds the hash instead. It is read again every {@code authentication.reload-period}. */
        Optional<String> secretHashFile();

        /** The hash of a secret that is accepted besides, during a rotation. */
        Optional<String> previousSecretHash();

        /** A file that holds it instead. While there is no such file, or nothing in it, there is none. */
        Optional<String> previousSecretHashFile();
    }

    /** What tokens are signed with, the same in all replicas: a secret from which a key follows for each day, or keys in files. */
    interface SigningConfig {

        /** A random secret of 43 characters at least, such as 32 bytes in base64, taken to the letter. */
        Optional<String> secret();

        /** A file that holds it instead. It is read again every {@code authentication.reload-period}. */
        Optional<String> secretFile();

        /** A secret whose keys are accepted besides, during a rotation. */
        Optional<String> previousSecret();

        /** A file that holds it instead. While there is no such file, or nothing in it, there is none. */
        Optional<String> previousSecretFile();

        /**
         * Instead of a secret a file with a private key in PEM (PKCS #8): Ed25519, or RSA of 2048 to 4096 bits. It is read again every
         * {@code authentication.reload-period}.
         */
        Optional<String> keyFile();

        /** A file with a private key whose tokens are accepted besides, during a rotation. While there is no such file, or nothing in it, there is none. */
        Optional<String> previousKeyFile();
    }
}
