package dev.custombot.runtime.bot.health;

import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when an event loop is blocked: the callbacks that come in on it are never answered. Part of it only where there is a health endpoint. */
@Liveness
@Singleton
public class AliveWhileLoopsTurn implements HealthCheck {

    private final LongSupplier standStill;

    @Inject
    AliveWhileLoopsTurn(LoopWatch loops) {
        this(loops::standStill);
    }

    AliveWhileLoopsTurn(LongSupplier standStill) {
        this.standStill = standStill;
    }

    @Override
    public HealthCheckResponse call() {
        long still = standStill.getAsLong();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot's event loops turn").status(still == 0);
        return still == 0 ? response.build() : response.withData("blocked", still).build();
    }
}
