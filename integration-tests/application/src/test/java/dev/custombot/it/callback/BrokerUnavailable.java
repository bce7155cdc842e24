package dev.custombot.it.callback;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Nobody listens where the broker should be. */
public class BrokerUnavailable implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kafka.bootstrap.servers", "localhost:1", "quarkus.custom-bot.callback.ack-timeout", "1s");
    }
}
