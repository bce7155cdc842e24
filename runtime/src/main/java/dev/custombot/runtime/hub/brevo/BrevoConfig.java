package dev.custombot.runtime.hub.brevo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/**
 * What only bots at Brevo Conversations are told. A default of a key that other kinds of hubs have, too, would be theirs as well: it must be
 * the same, or stand in the code.
 */
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot")
public interface BrevoConfig {

    /** The bots by name. */
    @ConfigDocMapKey("bot-name")
    @WithParentName
    @WithUnnamedKey(CustomBotConfig.DEFAULT_BOT)
    @WithDefaults
    Map<String, BrevoBot> bots();

    /** One bot. */
    interface BrevoBot {

        /** The hub that replies go to. */
        HubConnection hub();
    }

    /** The hub that replies go to. */
    interface HubConnection {

        /** The base address of Brevo's API. */
        @ConfigDocDefault("https://api.brevo.com/v3 at Brevo")
        Optional<URI> url();

        /**
         * The key of the Brevo account, taken to the letter: only a value that is one reference, such as <code>${BREVO_KEY}</code>, stands
         * for another.
         */
        Optional<String> apiKey();

        /** A file that holds the key instead, as Kubernetes mounts a secret. It is read again every {@code reload-period}. */
        Optional<String> apiKeyFile();

        /** As whom the bot writes. */
        Agent agent();

        /** How Brevo's webhooks are known. */
        Webhook webhook();

        /** What {@code Reply.escalate} does, because Brevo has no request for it. */
        Escalation escalation();

        /**
         * The TLS configuration ({@code quarkus.tls."name".…}) of the connections to the hub; the default one unless given.
         */
        Optional<String> tlsConfigurationName();

        /**
         * The proxy ({@code quarkus.proxy."name".…}) of the connections to the hub; the default one unless given, and {@code none} for no
         * proxy.
         */
        Optional<String> proxyConfigurationName();

        /** How long the hub may take to answer one request. */
        @WithDefault("10s")
        Duration requestTimeout();
    }

    /** As whom the bot writes: by the id of an agent, or by e-mail and name, for which Brevo makes an agent if there is none. */
    interface Agent {

        /** The agent's id, as it stands in the agent's settings or in a webhook. */
        Optional<String> id();

        /** The agent's e-mail. */
        Optional<String> email();

        /** The agent's name, as customers see it. */
        Optional<String> name();

        /** What marks the bot's messages ({@code receivedFrom}), so that it knows them when Brevo delivers them. */
        @ConfigDocDefault("the participant's name")
        Optional<String> tag();

        /** How often Brevo is told that the agent is online, which it believes for 2 to 3 minutes; 0 for never. */
        @WithDefault("1m")
        Duration pingInterval();
    }

    /**
     * How Brevo's webhooks are known: by a secret in the address that Brevo is given ({@code <path>/<secret>} or
     * {@code <path>?secret=<secret>}), or in a header. {@code callback.authentication.basic} works as well, with user and password in the
     * address, and is asked for besides where both are configured.
     */
    interface Webhook {

        /**
         * The secret, taken to the letter: only a value that is one reference, such as <code>${BREVO_SECRET}</code>, stands for another. In
         * production 12 characters at least.
         */
        Optional<String> secret();

        /** A file that holds the secret instead. It is read again every {@code reload-period}. */
        Optional<String> secretFile();

        /** The secret that is accepted besides, during a rotation. */
        Optional<String> previousSecret();

        /** A file that holds it instead. While there is no such file, or nothing in it, there is no previous secret. */
        Optional<String> previousSecretFile();

        /** The header that has the secret; in the address unless given. */
        Optional<String> secretHeader();
    }

    /** What {@code Reply.escalate} does. */
    interface Escalation {

        /** What the customer is told. */
        Optional<String> text();

        /** The id of the group of agents that the customer is given to. */
        Optional<String> group();

        /**
         * For how long the bot answers nobody after it has escalated, or an agent has written, unless the conversation ends before; 0 if
         * handlers see to it themselves. At most {@code state.time-to-live}.
         */
        @WithDefault("12h")
        Duration silence();
    }
}
