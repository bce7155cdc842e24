package dev.custombot.it.reply;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A plan of its own, outcomes that differ from the published ones, and a circuit breaker that opens soon. */
public class PatientSender implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String reply = "quarkus.custom-bot.reply.";
        return Map.of(reply + "rate", "5", reply + "burst", "3", reply + "monthly-quota", "1000",
                reply + "outcomes.\"400-199\"", "retry", reply + "outcomes.\"418\"", "duplicate",
                reply + "circuit-breaker.request-volume", "4", reply + "circuit-breaker.failure-ratio", "1",
                reply + "circuit-breaker.delay", "1s");
    }
}
