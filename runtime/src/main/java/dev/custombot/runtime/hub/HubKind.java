package dev.custombot.runtime.hub;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;

/**
 * A kind of hub that bots can be connected to. Found as a Java service, by the build and by the application: it has a public constructor
 * without parameters, and nothing that it does without the name of a bot touches the configuration.
 */
public interface HubKind {

    /** What {@code hub.kind} says. */
    String name();

    HubFeatures features();

    /** Where callbacks come in: the configured path, and behind it what the hub adds; {@code :name} stands for a parameter. */
    default List<String> callbackRoutes(String path) {
        return List.of(path);
    }

    /**
     * Whether {@code callback.authentication} says who may call; otherwise the hub has a way of its own, and nothing is wanted there.
     *
     * @param bot whose configuration may be incomplete
     */
    default boolean asksAuthenticator(String bot) {
        return true;
    }

    /** Whether a message says which bot it is for; otherwise each bot has a callback path of its own. */
    default boolean namesRecipients() {
        return true;
    }

    /** For how long after its first delivery the hub may deliver a message again: the default of {@code deduplication.window}. */
    default Duration deliversAgainWithin() {
        return Duration.ofHours(1);
    }

    /** The typed client of its API, which the application can inject: for each bot at such a hub there is one. */
    default Optional<Class<?>> api() {
        return Optional.empty();
    }

    /** Finds what is missing or wrong in the bot's configuration of the hub. */
    void check(String bot, ConfigProblems problems);

    /** Whether the bot declares something to register; the configuration may be incomplete. */
    default boolean registers(String bot) {
        return false;
    }

    /** Whether that is looked at, or done, when the application starts; the configuration may be incomplete. */
    default boolean registersAtStart(String bot) {
        return false;
    }

    /** Finds what is missing or wrong in what the bot declares, so that it could not be registered. */
    default void checkRegistration(RegistrationSetting setting, ConfigProblems problems) {
        // Nothing is declared.
    }

    /** What the bot needs at the hub, if that can be registered and is declared. */
    default Optional<HubRegistration> registration(RegistrationSetting setting) {
        return Optional.empty();
    }

    /** As whom the bot calls the hub, if a rate plan is that client's; the configuration may be incomplete. */
    default Optional<String> client(String bot) {
        return Optional.empty();
    }

    /**
     * What it makes of replies and messages, for handlers that are called without a hub.
     *
     * @param configured what the bot's configuration says under a key such as {@code hub.escalation.text}
     */
    default Looks looks(Function<String, Optional<String>> configured) {
        return new Looks() {
        };
    }

    /** As much of a hub as needs neither a connection nor a configuration. */
    interface Looks {

        /** See {@link HubSender#adapt}. */
        default Shown adapt(Reply reply) {
            return Shown.of(reply);
        }

        /** See {@link HubReceiver#understand}. */
        default Understood understand(IncomingMessage message, String offer, boolean givesUp) {
            return new Understood.Meant(message, Optional.of(offer));
        }

        /** The types of what people can do there, of which a text is plain or HTML; empty for whatever they like. */
        default Set<String> sayable() {
            return Set.of();
        }

        /** Whether an agent joins by writing, and has the conversation then: the bot is told of that before the text. */
        default boolean joinsByWriting() {
            return false;
        }

        /** Whether the hub itself tells of a conversation's end, with all that was said in it: it is nobody's message then. */
        default boolean endsWithTranscript() {
            return false;
        }

        /** See {@link HubReceiver#storedStatus}. */
        default int storedStatus() {
            return 202;
        }

        /** See {@link HubReceiver#silence}. */
        default Optional<Duration> silence() {
            return Optional.empty();
        }
    }

    /** Makes the hub of a bot whose configuration was checked. Once for each bot, when the application starts. */
    Hub create(HubSetting setting);
}
