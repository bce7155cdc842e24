package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.WithDefault;

/** Who may call the callback. Bearer tokens, Basic or both are accepted: what is configured. */
public interface AuthenticationConfig {

    /** Whether callers must authenticate. It cannot be switched off in production. */
    @WithDefault("true")
    boolean enabled();

    /** Signed JSON Web Tokens. */
    BearerConfig bearer();

    /** User and password. */
    BasicConfig basic();

    /** Bearer tokens of the bot's own. */
    TokenEndpointConfig tokenEndpoint();

    /**
     * Headers that the hub was told to send with each callback, by name. They are required beside the Authorization, and never enough
     * without it.
     */
    @ConfigDocMapKey("header")
    Map<String, RequiredHeaderConfig> headers();

    /** How often secrets and keys in files, and those of a credentials provider, are read again. */
    @WithDefault("30s")
    Duration reloadPeriod();
}
