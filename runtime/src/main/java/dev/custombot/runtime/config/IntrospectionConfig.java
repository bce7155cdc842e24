package dev.custombot.runtime.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** The identity provider is asked whether a token is good (RFC 7662). */
public interface IntrospectionConfig {

    /** How the bot says to the identity provider who it is. */
    enum ClientAuthentication {
        BASIC,
        POST
    }

    /** The provider's introspection endpoint; unless given, the one that the provider at {@code auth-server-url} names. */
    Optional<URI> url();

    /** Who the bot is for the identity provider, taken to the letter; needed with the address. Without the address it says that the provider is asked. */
    Optional<String> clientId();

    /** The bot's secret, taken to the letter; needed with the id, or as a file. */
    Optional<String> clientSecret();

    /**
     * A file that holds the secret, without a line break or with one at its end. It is read again every
     * {@code authentication.reload-period}.
     */
    Optional<String> clientSecretFile();

    /** Whether id and secret are sent in a header or in the form. */
    @WithDefault("basic")
    ClientAuthentication clientAuthentication();

    /**
     * Whether an answer may leave out the audience. A token for nobody could come from any client of the provider, so this needs a required
     * scope, role or claim.
     */
    @WithDefault("false")
    boolean allowMissingAudience();

    /** For how long the answer that a token is good is believed, unless the token expires before. */
    @WithDefault("30s")
    Duration remembered();
}
