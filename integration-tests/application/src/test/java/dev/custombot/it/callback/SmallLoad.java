package dev.custombot.it.callback;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Two callbacks may wait, and nobody listens where the broker should be. */
public class SmallLoad implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kafka.bootstrap.servers", "localhost:1", "quarkus.custom-bot.callback.ack-timeout", "3s",
                "quarkus.custom-bot.callback.readiness-needs-kafka", "false",
                "quarkus.custom-bot.callback.max-in-flight", "2", "quarkus.custom-bot.callback.max-body-size", "2000",
                "quarkus.custom-bot.callback.max-in-flight-bytes", "2000");
    }
}
