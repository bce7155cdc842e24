package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** The hub that replies go to. */
public interface HubConfig {

    /** The base address of the hub's conversation API. */
    Optional<URI> url();

    /** Where the bot gets its access tokens (OAuth2, client credentials). */
    Optional<String> tokenUrl();

    /** The id of the bot's client application. */
    Optional<String> clientId();

    /** The secret of the bot's client application. */
    Optional<String> clientSecret();

    /** The scopes to ask for. */
    Optional<List<String>> scopes();

    /** How long the hub may take to answer one request. */
    @WithDefault("10s")
    Duration requestTimeout();
}
