package dev.custombot.it.callback;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The hub authenticates with a user and either of two passwords, besides the emulator's tokens. */
public class BasicAuthentication implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.custom-bot.callback.authentication.basic.username", "hub",
                "quarkus.custom-bot.callback.authentication.basic.passwords", "old-secret,new-secret");
    }
}
