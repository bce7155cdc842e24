package dev.custombot.runtime.registration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.RatePlan;

/**
 * What a hub is told of a bot that is to be registered.
 *
 * @param bot the bot's name
 * @param participant its name as a participant at the hub
 * @param callbackBot the bot whose {@code callback.…} settings say how callbacks are received: the first one at the same path
 * @param callbackPath the path of its callback, below the root path of the application
 * @param tokenPath the path of its own token endpoint, as that of the callback; empty if it has none
 * @param acceptsBasic whether its callback accepts user and password
 * @param acceptsTokens whether it accepts tokens, be they its own or those of an identity provider
 * @param provided user and password that a credentials provider has, as it has them now; empty where the configuration has them. Blocking
 * @param requiredHeaders the names of the headers that its callback wants
 * @param provider how the identity provider of the callback's tokens is reached
 * @param plan what the hub allows; empty without limits
 */
public record RegistrationSetting(String bot, String participant, String callbackBot, String callbackPath,
        Optional<String> tokenPath, boolean acceptsBasic, boolean acceptsTokens, Supplier<Optional<Account>> provided,
        Set<String> requiredHeaders,
        Supplier<HubTransport> provider,
        Optional<RatePlan> plan, BotMetrics metrics) {

    public RegistrationSetting {
        requiredHeaders = Set.copyOf(requiredHeaders);
    }

    /** A user with a password, at a moment. */
    public record Account(String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }
}
