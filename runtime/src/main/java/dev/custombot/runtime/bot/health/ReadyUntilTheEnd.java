package dev.custombot.runtime.bot.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.custombot.runtime.bot.Ending;

/** Not ready once the application has begun to end, so that callbacks go elsewhere; part of it only where there is a health endpoint. */
@Readiness
@Singleton
public class ReadyUntilTheEnd implements HealthCheck {

    private final Ending ending;

    @Inject
    ReadyUntilTheEnd(Ending ending) {
        this.ending = ending;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Custom bot receives callbacks").status(!ending.hasBegun()).build();
    }
}
