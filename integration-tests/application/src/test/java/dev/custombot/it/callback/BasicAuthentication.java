package dev.custombot.it.callback;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The hub authenticates with a user and either of two passwords, besides the emulator's tokens. */
public class BasicAuthentication implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String basic = "quarkus.custom-bot.callback.authentication.basic.";
        return Map.of(basic + "username", "hub", basic + "password", "new-secret", basic + "previous-password", "old-secret");
    }
}
