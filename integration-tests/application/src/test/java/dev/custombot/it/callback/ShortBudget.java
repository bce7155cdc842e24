package dev.custombot.it.callback;

import java.util.HashMap;
import java.util.Map;

/** As {@link BasicAuthentication}, and callbacks are answered within a second. */
public class ShortBudget extends BasicAuthentication {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("quarkus.custom-bot.callback.ack-timeout", "1s");
        return config;
    }
}
