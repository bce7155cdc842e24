package dev.custombot.it.callback;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.it.deadletter.Administration;

/** Nobody listens where the broker should be; of one of the bots only two callbacks may wait. */
public class BrokerUnavailable extends Administration {

    static final String SMALL_BOT = "small";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("kafka.bootstrap.servers", "localhost:1");
        config.put("quarkus.custom-bot.callback.ack-timeout", "1s");
        config.put("quarkus.custom-bot.dead-letters.request-timeout", "500ms");
        String small = "quarkus.custom-bot.\"" + SMALL_BOT + "\".";
        config.put(small + "hub.kind", "egain");
        config.put(small + "callback.ack-timeout", "3s");
        config.put(small + "callback.max-in-flight", "2");
        config.put(small + "callback.max-body-size", "1800");
        config.put(small + "callback.max-messages", "1");
        config.put(small + "callback.max-metadata-size", "200");
        config.put(small + "callback.max-in-flight-bytes", "2000");
        return config;
    }
}
