package dev.custombot.it.deadletter;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The endpoints for dead letters and for control are there, for users with a password. */
public class Administration implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.management.enabled", "true", "quarkus.management.auth.basic", "true",
                "quarkus.custom-bot.dead-letters.endpoint.enabled", "true",
                "quarkus.custom-bot.control.endpoint.enabled", "true");
    }
}
