package dev.custombot.runtime.registration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.custombot.runtime.metrics.BotMetrics;

/**
 * What a hub is told of a bot that is to be registered.
 *
 * @param bot the bot's name
 * @param participant its name as a participant at the hub
 * @param callbackBot the bot whose {@code callback.…} settings say how callbacks are received: the first one at the same path
 * @param tokenPath the path of its own token endpoint; empty if it has none
 * @param acceptsBasic whether its callback accepts user and password
 * @param provided user and password that a credentials provider has, as it has them now; empty where the configuration has them. Blocking
 * @param requiredHeaders the names of the headers that its callback wants
 */
public record RegistrationSetting(String bot, String participant, String callbackBot, Optional<String> tokenPath,
        boolean acceptsBasic, Supplier<Optional<Account>> provided, Set<String> requiredHeaders, BotMetrics metrics) {

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
