package dev.custombot.runtime.bot.dev;

import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.metrics.BotMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is left of each bot's rate plan, and what waits for it, as the meters say. */
@Singleton
public class PlanTool {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Map<String, BotMeter> SHOWN = Map.of("tokens", BotMeter.PLAN_TOKENS, "burst", BotMeter.PLAN_BURST,
            "rate", BotMeter.PLAN_RATE, "queued", BotMeter.REPLIES_WAITING, "parked", BotMeter.REPLIES_PARKED,
            "last", BotMeter.REPLIES_LAST, "circuit", BotMeter.HUB_CIRCUIT);

    private final Bots bots;
    private final Instance<MeterRegistry> registry;

    @Inject
    PlanTool(Bots bots, Instance<MeterRegistry> registry) {
        this.bots = bots;
        this.registry = registry;
    }

    /** Now, and whenever it has changed, as long as somebody looks. What is not measured is left out. */
    public Multi<JsonObject> plans() {
        return Multi.createFrom().ticks().every(PERIOD).onOverflow().drop().map(tick -> now())
                .skip().repetitions();
    }

    private JsonObject now() {
        JsonArray plans = new JsonArray();
        bots.settings().forEach(bot -> plans.add(of(bot.names().label()).put("limited", bot.plan().isPresent())));
        return new JsonObject().put("plans", plans);
    }

    /** Without a registry of the application's own every gauge says zero. */
    private boolean isMeasured() {
        return registry.isResolvable()
                && !(registry.get() instanceof CompositeMeterRegistry all && all.getRegistries().isEmpty());
    }

    private JsonObject of(String bot) {
        JsonObject plan = new JsonObject().put("bot", bot);
        if (isMeasured()) {
            SHOWN.forEach((name, meter) -> {
                Gauge gauge = registry.get().find(meter.id()).tag("bot", bot).gauge();
                if (gauge != null && Double.isFinite(gauge.value())) {
                    plan.put(name, gauge.value());
                }
            });
        }
        return plan;
    }
}
