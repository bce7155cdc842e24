package dev.custombot.runtime.bot.dev;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.BotRuntime;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.reply.SenderState;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is left of each bot's rate plan, and what waits for it, as its sender says: an application need not have meters. */
@Singleton
public class PlanTool {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Bots bots;

    @Inject
    PlanTool(Bots bots) {
        this.bots = bots;
    }

    /** Now, and whenever it has changed, as long as somebody looks. */
    public Multi<JsonObject> plans() {
        return Multi.createFrom().ticks().every(PERIOD).onOverflow().drop().map(tick -> now())
                .skip().repetitions();
    }

    private JsonObject now() {
        JsonArray plans = new JsonArray();
        bots.running().forEach(bot -> plans.add(of(bot)));
        return new JsonObject().put("plans", plans);
    }

    private static JsonObject of(BotRuntime bot) {
        SenderState state = bot.reply().sender().state();
        JsonObject plan = new JsonObject().put("bot", bot.settings().names().label())
                .put("limited", bot.settings().plan().isPresent()).put("queued", state.waiting()).put("parked", state.parked())
                .put("last", bot.reply().sender().secondsToLast(bot.reply().partitions().lag().unread()))
                .put("circuit", state.circuit());
        bot.settings().plan().ifPresent(limits -> plan.put("rate", limits.rate()).put("burst", limits.burst()));
        state.requests().ifPresent(requests -> plan.put("tokens", requests));
        return plan;
    }
}
