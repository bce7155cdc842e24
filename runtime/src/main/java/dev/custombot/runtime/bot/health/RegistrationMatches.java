package dev.custombot.runtime.bot.health;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.custombot.runtime.bot.registrations.RegistrationWatches;

/**
 * Tells whether the hub has what the bots declare. Always up: no restart mends it, and a bot that the hub knows wrongly answers those who reach
 * it.
 */
@Readiness
@Singleton
public class RegistrationMatches implements HealthCheck {

    private final RegistrationWatches watches;

    @Inject
    RegistrationMatches(RegistrationWatches watches) {
        this.watches = watches;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot is registered").up();
        Map<String, String> known = watches.known();
        known.forEach(response::withData);
        return response.build();
    }
}
