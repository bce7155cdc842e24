package dev.custombot.guest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Without Micrometer, under a profile of the application's own. */
public class Unmeasured implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "it";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.micrometer.enabled", "false");
    }
}
