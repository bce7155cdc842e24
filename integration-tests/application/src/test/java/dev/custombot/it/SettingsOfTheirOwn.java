package dev.custombot.it;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Settings that have nothing to do with one another, each for the one test that looks at it. */
public class SettingsOfTheirOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("test-bot.unhandled", "true",
                // An equal share for each of three partitions.
                "quarkus.custom-bot.deduplication.max-entries", "60",
                "quarkus.custom-bot.dispatch.failure-text", "Sorry, that went wrong.",
                "quarkus.custom-bot.dispatch.retry.max-retries", "0",
                "mp.messaging.outgoing.custom-bot-callbacks-out.max.request.size", "20000");
    }
}
