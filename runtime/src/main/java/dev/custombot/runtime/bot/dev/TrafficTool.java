package dev.custombot.runtime.bot.dev;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.dev.traffic.TrafficTap;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonObject;

/** The newest messages of all bots, each with its steps from the callback to the hub's answer. */
@Singleton
public class TrafficTool {

    private final TrafficTap tap;

    @Inject
    TrafficTool(TrafficTap tap) {
        this.tap = tap;
    }

    /** Lines as they are, and again when they have changed, as long as somebody looks. */
    public Multi<JsonObject> traffic() {
        return tap.watch();
    }

    public boolean forgetTraffic(String bot) {
        tap.forget(bot);
        return true;
    }
}
