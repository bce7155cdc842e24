package dev.custombot.runtime.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.WithDefault;

/** Access tokens in {@code Authorization: Bearer}: signed ones are verified by keys, others by asking who issued them. */
public interface BearerConfig {

    /**
     * The identity provider's address, below which it describes itself ({@code /.well-known/openid-configuration}): its key set is found
     * there, and it must name the same issuer.
     */
    Optional<URI> authServerUrl();

    /** Where the keys that sign the tokens are published (a JSON Web Key Set), instead of the provider's address. */
    Optional<URI> jwksUrl();

    /**
     * The key that signs the tokens, when there is no key set: RSA, EC or Ed25519 in PEM, bare or in a certificate. Several, one after the
     * other, during a rotation.
     */
    Optional<String> publicKey();

    /**
     * The TLS configuration ({@code quarkus.tls."name".…}) of the connections to the identity provider; the default one unless given.
     */
    Optional<String> tlsConfigurationName();

    /**
     * The proxy ({@code quarkus.proxy."name".…}) of the connections to the identity provider; the default one unless given, and
     * {@code none} for no proxy.
     */
    Optional<String> proxyConfigurationName();

    /** The issuer that the tokens must name; needed with keys, unless the provider's address is given and is it. */
    Optional<String> issuer();

    /** The audiences of which the tokens must name one; needed with keys and with introspection. */
    Optional<List<String>> audience();

    /** By how much the clocks of issuer and bot may differ, at most 60 seconds. */
    @WithDefault("30s")
    Duration clockSkew();

    /** The algorithms by which tokens may be signed; asymmetric ones only. */
    @WithDefault("RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512,EdDSA")
    List<String> algorithms();

    /** What tokens must have as {@code typ}; unless given {@code at+jwt}, {@code JWT} or none. */
    Optional<String> requiredType();

    /** A scope that the token must carry ({@code scope} or {@code scp}); without it the caller gets 403. */
    Optional<String> requiredScope();

    /** A role that the token must carry; without it the caller gets 403. */
    Optional<String> requiredRole();

    /** The claim in which the token's roles are, with slashes for one within another. */
    @WithDefault("realm_access/roles")
    String roleClaim();

    /** Claims that the token must have, with the value that each must be or hold; without one the caller gets 403. */
    @ConfigDocMapKey("claim")
    Map<String, String> requiredClaims();

    /** How often the key set is loaded: how long a withdrawn key may still be used. */
    @WithDefault("5m")
    Duration keysRefreshInterval();

    /** How often the key set is loaded, at most, because a token was signed with a key that is not in it. */
    @WithDefault("30s")
    Duration unknownKeyInterval();

    /** For how long the keys that were loaded last are used while the identity provider is away. */
    @WithDefault("1h")
    Duration keysKeptDuringOutage();

    /** How long a request to the identity provider may take; a callback may have to wait for it. */
    @WithDefault("2s")
    Duration timeout();

    /** Tokens that are not signed by an issuer whose keys are known. */
    IntrospectionConfig introspection();
}
