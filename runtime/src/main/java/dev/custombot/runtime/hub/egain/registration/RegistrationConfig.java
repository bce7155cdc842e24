package dev.custombot.runtime.hub.egain.registration;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.registration.HubRegistration.AtStart;
import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** What bots need at eGain's Conversation Hub. */
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot")
public interface RegistrationConfig {

    /** The bots by name. */
    @ConfigDocMapKey("bot-name")
    @WithParentName
    @WithUnnamedKey(CustomBotConfig.DEFAULT_BOT)
    @WithDefaults
    Map<String, RegisteredBot> bots();

    /** One bot. */
    interface RegisteredBot {

        /** What it needs at the hub. */
        BotRegistration registration();
    }

    /** What a bot needs at the hub. Without a callback address there is nothing to register. */
    interface BotRegistration {

        /** The public address of the callback, whole: the hub must reach it. */
        Optional<URI> callbackUrl();

        /** Whom the hub tells by e-mail when it cannot reach the callback. */
        Optional<String> notificationEmail();

        /**
         * What happens when the application starts: nothing ({@code none}), the hub is asked and differences are logged ({@code check}), or it is
         * made as declared, before the bot takes callbacks ({@code apply}).
         */
        @WithDefault("none")
        AtStart atStart();

        /** How long what the hub was asked for the health endpoint is good, where {@code at-start} is {@code check} or {@code apply}. */
        @WithDefault("10m")
        Duration checkPeriod();

        /** The name of the client application at the hub. */
        @ConfigDocDefault("the participant's name and -application")
        Optional<String> clientApplication();

        /** Headers that the hub is to send with each callback, by name; those of {@code callback.authentication.headers} are among them. */
        @ConfigDocMapKey("header")
        Map<String, String> headers();

        /** How the hub shows that it is the hub. */
        HubAuthentication authentication();

        /** The bot as the hub knows it. */
        BotParticipant participant();

        /** How another secret is given to the hub. */
        BotRotation rotation();

        /** A channel of the bot's own; none without a type. */
        BotChannel channel();

        /** Who talks to the channel's customers; none without a name. */
        BotOrchestration orchestration();

        /** An address of the channel; none without a name. */
        BotAccount account();
    }

    /** How the hub shows that it is the hub. */
    interface HubAuthentication {

        /** The way. */
        @ConfigDocDefault("what callback.authentication accepts: token-endpoint, or else basic, or else oauth2")
        Optional<Way> type();

        /** The name of the authentication at the hub. */
        @ConfigDocDefault("the participant's name and -callback")
        Optional<String> name();

        /** The address of the token endpoint, as the hub reaches it; the bot's own unless given. */
        Optional<URI> requestUrl();

        /** How it is asked: {@code POST} or {@code GET}. */
        @WithDefault("POST")
        String method();

        /** Headers of the request for a token, by name. */
        @ConfigDocMapKey("header")
        Map<String, String> headers();

        /** The body of the request for a token; made of client id and secret unless given. */
        Optional<String> payload();

        /** Where the token stands in the answer. */
        @WithDefault("$.access_token")
        String tokenPath();

        /** As which client the hub asks for a token, taken to the letter. */
        Optional<String> clientId();

        /** The secret of that client, taken to the letter. */
        Optional<String> clientSecret();

        /** A file that holds it instead. */
        Optional<String> clientSecretFile();
    }

    /** A way to show that it is the hub. */
    enum Way {

        /** User and password, those of {@code callback.authentication.basic}. */
        BASIC,
        /** A token of the bot's own token endpoint. */
        TOKEN_ENDPOINT,
        /** A token of an identity provider. */
        OAUTH2
    }

    /** The bot as the hub knows it, under its {@code participant-name}. */
    interface BotParticipant {

        /** What it is for. */
        Optional<String> description();

        /** What it knows about: the words that people read, by those that messages carry. */
        @ConfigDocMapKey("intent")
        Map<String, String> intents();

        /** Whatever the hub is to know besides. */
        @ConfigDocMapKey("option")
        Map<String, String> options();
    }

    /** How another secret is given to the hub. */
    interface BotRotation {

        /** How long the callback is asked until it accepts the new secret; the hub stays as it is if it does not. */
        @WithDefault("5m")
        Duration patience();

        /** How often in a row it must accept it, each time on another connection: so often that every replica was asked. */
        @WithDefault("20")
        int checks();
    }

    /** A channel. */
    interface BotChannel {

        /** Its type; {@code custom.} is for those that the hub does not know. */
        Optional<String> type();

        /** What people read. */
        @ConfigDocDefault("the type")
        Optional<String> displayName();

        /** A file with its icon, an image of 32 by 32 pixels in PNG. */
        Optional<String> iconFile();

        /** Its icon in base64 instead of a file. */
        Optional<String> icon();
    }

    /** Who talks to a channel's customers. */
    interface BotOrchestration {

        /** Its name at the hub. */
        Optional<String> name();

        /** The id of the agents' client application to which the bot escalates. */
        Optional<String> escalatesTo();

        /** The id of the client application that takes replies; the bot's own unless given. */
        Optional<String> customer();

        /** Whether agents get what was said, also when the bot does not escalate. */
        @WithDefault("true")
        boolean forwardTranscript();
    }

    /** An address of a channel. */
    interface BotAccount {

        /** Its name at the hub. */
        Optional<String> name();

        /** What customers write to: a phone number, say. */
        Optional<String> address();

        /** The entry point of the hub's application. */
        Optional<String> entryPoint();

        /** How long after the last message a conversation is over. */
        Optional<Duration> timeout();

        /** The language of the hub's own messages. */
        Optional<String> defaultLanguage();
    }
}
