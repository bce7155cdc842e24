package dev.custombot.it;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.it.deadletter.Administration;

/**
 * Little is enough: a small rate plan, a circuit breaker that opens soon, and few dead letters that a request looks at. Some outcomes of
 * the hub differ from the published ones.
 */
public class SmallLimits extends Administration {

    /** So many dead letters does a request look at. */
    public static final int SCANNED = 8;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        String reply = "quarkus.custom-bot.reply.";
        config.put(reply + "rate", "5");
        config.put(reply + "burst", "3");
        config.put(reply + "monthly-quota", "1000");
        config.put(reply + "outcomes.\"400-199\"", "retry");
        config.put(reply + "outcomes.\"418\"", "duplicate");
        config.put(reply + "circuit-breaker.request-volume", "4");
        config.put(reply + "circuit-breaker.failure-ratio", "1");
        config.put(reply + "circuit-breaker.delay", "1s");
        config.put("quarkus.custom-bot.dead-letters.max-scan", Integer.toString(SCANNED));
        return config;
    }
}
