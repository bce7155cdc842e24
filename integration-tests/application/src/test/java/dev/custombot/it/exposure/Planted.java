package dev.custombot.it.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.custombot.canary.Canaries;
import dev.custombot.it.deadletter.Administration;

/** Everything is logged that anybody would log, secrets are markers, and dead letters can be looked at. */
public class Planted extends Administration {

    static final String USER = "hub";
    static final String PASSWORD = "quarkus.custom-bot.callback.authentication.basic.password";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        // A colon belongs to the password, but the first one.
        String password = new Canaries().secret("the hub's password") + ":1";
        config.put("quarkus.custom-bot.callback.authentication.basic.username", USER);
        config.put(PASSWORD, password);
        config.put("quarkus.otel.enabled", "true");
        config.put("quarkus.otel.bsp.schedule.delay", "100ms");
        config.put("quarkus.log.level", "DEBUG");
        config.put("quarkus.log.console.level", "INFO");
        // What the test itself calls with.
        for (String category : List.of("org.apache.http", "io.restassured", "jdk.internal.httpclient")) {
            config.put("quarkus.log.category.\"" + category + "\".level", "INFO");
        }
        return Map.copyOf(config);
    }
}
