package dev.custombot.runtime.bot.health;

import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.custombot.runtime.bot.topics.TopicsWatch;

/**
 * Not ready while a topic is missing, or may not be used: what is delivered could not be stored. A bot may be ready all the same. One that is kept in one copy is only told about. Part of it only
 * where there is a health endpoint.
 */
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
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Custom bot has its topics")
                .status(!topics.keepUnready());
        if (!missing.isEmpty()) {
            response.withData("missing", String.join(", ", new TreeSet<>(missing)));
        }
        if (!topics.hidden().isEmpty()) {
            response.withData("hidden", String.join(", ", new TreeSet<>(topics.hidden())));
        }
        topics.fragile().forEach(response::withData);
        return response.build();
    }
}
