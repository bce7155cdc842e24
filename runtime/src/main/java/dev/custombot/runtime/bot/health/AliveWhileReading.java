package dev.custombot.runtime.bot.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

import dev.custombot.runtime.bot.BotRuntime;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.Ending;

/**
 * Not alive when a bot reads its topics no more, or will not for as long as the clock was set back, so that the process is replaced; part of
 * it only where there is a health endpoint.
 */
@Liveness
@Singleton
public class AliveWhileReading implements HealthCheck {

    private final Bots bots;
    private final Ending ending;
    private final ClockWatch clock;

    @Inject
    AliveWhileReading(Bots bots, Ending ending, ClockWatch clock) {
        this.bots = bots;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot reads its topics");
        Map<String, String> troubles = ending.hasBegun() ? Map.of() : troubles();
        troubles.forEach(response::withData);
        return response.status(troubles.isEmpty()).build();
    }

    private Map<String, String> troubles() {
        Map<String, String> troubles = new LinkedHashMap<>();
        bots.running().forEach(
                bot -> trouble(bot).ifPresent(trouble -> troubles.put(bot.settings().names().label(), trouble)));
        return troubles;
    }

    private Optional<String> trouble(BotRuntime bot) {
        if (bot.dispatch().consumer().isBroken() || bot.reply().consumer().isBroken()) {
            return Optional.of("reads no more");
        }
        return clock.isSetBack(bot.settings()) ? Optional.of("stands still: the clock was set back") : Optional.empty();
    }
}
