package dev.custombot.it.reply;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A bot that tries again soon after the hub has denied its client application. */
public class ShortParking implements QuarkusTestProfile {

    static final int PARKED_SECONDS = 1;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.custom-bot.reply.parked-retry", PARKED_SECONDS + "s");
    }
}
