package dev.custombot.runtime.config;

import io.smallrye.config.WithDefault;

/** Who may call the callback. At least one of bearer and basic must be configured. */
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
}
