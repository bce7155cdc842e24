package dev.custombot.runtime.registration;

import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.metrics.BotMetrics;

/**
 * What a hub is told of a bot that is to be registered.
 *
 * @param bot the bot's name
 * @param participant its name as a participant at the hub
 * @param tokenPath the path of its own token endpoint; empty if it has none
 * @param acceptsBasic whether its callback accepts user and password
 * @param requiredHeaders the names of the headers that its callback wants
 */
public record RegistrationSetting(String bot, String participant, Optional<String> tokenPath, boolean acceptsBasic,
        Set<String> requiredHeaders, BotMetrics metrics) {

    public RegistrationSetting {
        requiredHeaders = Set.copyOf(requiredHeaders);
    }
}
