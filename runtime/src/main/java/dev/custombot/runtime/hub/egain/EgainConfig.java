package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** What only bots at eGain's Conversation Hub are told. */
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot")
public interface EgainConfig {

    /** The bots by name. */
    @ConfigDocMapKey("bot-name")
    @WithParentName
    @WithUnnamedKey(CustomBotConfig.DEFAULT_BOT)
    @WithDefaults
    Map<String, EgainBot> bots();

    /** One bot. */
    interface EgainBot {

        /** The hub that replies go to. */
        HubConnection hub();

        /** What the hub's answers mean. */
        Answers reply();
    }

    /** The hub that replies go to. */
    interface HubConnection {

        /** The base address of the hub's conversation API. */
        Optional<URI> url();

        /** Where the bot gets its access tokens (OAuth2, client credentials). */
        Optional<String> tokenUrl();

        /** The id of the bot's client application, taken to the letter. */
        Optional<String> clientId();

        /**
         * The secret of the bot's client application, taken to the letter: only a value that is one reference, such as
         * <code>${HUB_SECRET}</code>, stands for another.
         */
        Optional<String> clientSecret();

        /** How the bot shows the secret when it gets an access token. */
        @WithDefault("post")
        SecretMethod clientSecretMethod();

        /** The scopes to ask for. */
        Optional<List<String>> scopes();

        /** What the token endpoint wants besides, as fields of the form: {@code audience}, say. Taken to the letter. */
        @ConfigDocMapKey("field")
        Map<String, String> tokenParameters();

        /**
         * The name of one of the application's OIDC clients ({@code quarkus.oidc-client."name".…}) by which the bot gets its access tokens
         * instead, for whatever Quarkus can do: a signed assertion ({@code private_key_jwt}), a secret from a vault. Then the four settings
         * of the token endpoint here are not needed.
         */
        Optional<String> oidcClient();

        /**
         * The TLS configuration ({@code quarkus.tls."name".…}) of the connections to the hub and to the token endpoint; the default one
         * unless given.
         */
        Optional<String> tlsConfigurationName();

        /**
         * The proxy ({@code quarkus.proxy."name".…}) of the connections to the hub and to the token endpoint; the default one unless
         * given, and {@code none} for no proxy.
         */
        Optional<String> proxyConfigurationName();

        /** How long the hub may take to answer one request. */
        @WithDefault("10s")
        Duration requestTimeout();
    }

    /** How a client shows its secret. */
    enum SecretMethod {

        /** As fields of the form ({@code client_secret_post}). */
        POST,
        /** In the header ({@code client_secret_basic}). */
        BASIC
    }

    /** What the hub's answers mean. */
    interface Answers {

        /**
         * What an error of eGain's hub means for a reply, where it is to be other than published. By the hub's code ({@code 400-240})
         * or by status ({@code 404}).
         */
        @ConfigDocMapKey("code")
        Map<String, Outcome> outcomes();
    }

    /** What an error of the hub means for a reply. */
    enum Outcome {

        /** It passes: send the reply again, with growing pauses. */
        RETRY,
        /** The reply goes to the dead letters, and the bot is told. */
        DROP,
        /** The hub has the reply already: it counts as sent. */
        DUPLICATE,
        /** The hub says that the client lacks a right, or something on the way objects: alert, keep the reply, and try again rarely. */
        PARK,
        /** As drop, and so do all replies that wait for the same conversation, without being tried. */
        END_CONVERSATION
    }
}
