package dev.custombot.runtime.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** Signed JSON Web Tokens in {@code Authorization: Bearer}. */
public interface BearerConfig {

    /** Where the keys that sign the tokens are published (a JSON Web Key Set). */
    Optional<URI> jwksUrl();

    /**
     * The TLS configuration ({@code quarkus.tls."name".…}) of the connection to the key set; the default one unless given.
     */
    Optional<String> tlsConfigurationName();

    /**
     * The proxy ({@code quarkus.proxy."name".…}) of the connection to the key set, one that wants no password; the default one
     * unless given, and {@code none} for no proxy.
     */
    Optional<String> proxyConfigurationName();

    /** The one RSA key that signs the tokens, in PEM, when there is no key set. */
    Optional<String> publicKey();

    /** The issuer that the tokens must name; required with a key. */
    Optional<String> issuer();

    /** The audience that the tokens must name; required with a key. */
    Optional<String> audience();

    /** By how much the clocks of issuer and bot may differ, at most 60 seconds. */
    @WithDefault("30s")
    Duration clockSkew();

    /** A scope that the token must carry ({@code scope} or {@code scp}); without it the caller gets 403. */
    Optional<String> requiredScope();
}
