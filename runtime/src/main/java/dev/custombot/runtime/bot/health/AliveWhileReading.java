package dev.custombot.runtime.bot.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /**
     * What is looked at of a bot.
     *
     * @param isBroken whether one of its topics is read no more
     * @param isSetBack whether its consumers stand still until the clock has caught up
     */
    record Reading(String bot, BooleanSupplier isBroken, BooleanSupplier isSetBack) {

        Optional<String> trouble() {
            if (isBroken.getAsBoolean()) {
                return Optional.of("reads no more");
            }
            return isSetBack.getAsBoolean() ? Optional.of("stands still: the clock was set back") : Optional.empty();
        }
    }

    private final Supplier<List<Reading>> readings;
    private final BooleanSupplier isEnding;

    @Inject
    AliveWhileReading(Bots bots, Ending ending, ClockWatch clock) {
        this(() -> bots.running().stream().map(bot -> reading(bot, clock)).toList(), ending::hasBegun);
    }

    AliveWhileReading(Supplier<List<Reading>> readings, BooleanSupplier isEnding) {
        this.readings = readings;
        this.isEnding = isEnding;
    }

    private static Reading reading(BotRuntime bot, ClockWatch clock) {
        return new Reading(bot.settings().names().label(),
                () -> bot.dispatch().consumer().isBroken() || bot.reply().consumer().isBroken(),
                () -> clock.isSetBack(bot.settings()));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot reads its topics");
        Map<String, String> troubles = isEnding.getAsBoolean() ? Map.of() : troubles();
        troubles.forEach(response::withData);
        return response.status(troubles.isEmpty()).build();
    }

    private Map<String, String> troubles() {
        Map<String, String> troubles = new LinkedHashMap<>();
        readings.get().forEach(
                reading -> reading.trouble().ifPresent(trouble -> troubles.put(reading.bot(), trouble)));
        return troubles;
    }
}
