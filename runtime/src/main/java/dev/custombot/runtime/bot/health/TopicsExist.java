package dev.custombot.runtime.bot.health;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a topic is missing: what is delivered could not be stored. Part of it only where there is a health endpoint. */
@Readiness
@Singleton
public class TopicsExist implements HealthCheck {

    private final TopicsWatch topics;

    @Inject
    public TopicsExist(TopicsWatch topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> missing = topics.missing();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot has its topics").status(missing.isEmpty());
        return missing.isEmpty() ? response.build() : response.withData("missing", String.join(", ", missing)).build();
    }
}
