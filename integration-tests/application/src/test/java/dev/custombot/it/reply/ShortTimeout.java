package dev.custombot.it.reply;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The bot soon gives up waiting for an answer of the hub. */
public class ShortTimeout implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.custom-bot.hub.request-timeout", "3s");
    }
}
