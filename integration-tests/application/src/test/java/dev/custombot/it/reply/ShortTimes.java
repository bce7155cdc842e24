package dev.custombot.it.reply;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The bot soon gives up waiting for an answer of the hub, and soon tries again after the hub has denied its client application. */
public class ShortTimes implements QuarkusTestProfile {

    static final int PARKED_SECONDS = 1;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.custom-bot.hub.request-timeout", "3s", "quarkus.custom-bot.reply.parked-retry",
                PARKED_SECONDS + "s");
    }
}
