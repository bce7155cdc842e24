package dev.custombot.runtime.bot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ControlEndpointConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.hub.HubKinds;
import dev.custombot.runtime.lane.AtOnce;
import dev.custombot.runtime.lane.ShutdownBudget;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The bots of the application: made when it starts, brought to their end when it ends. */
@Singleton
public class Bots {

    /** After the channels, and before the application's own observers. */
    private static final int START = 2_000;

    private final List<BotSettings> settings;
    private final Map<String, BotRuntime> bots = new LinkedHashMap<>();
    private final SurroundingsFactory surroundings;
    private final Stores stores;
    private final boolean isControlled;

    @Inject
    Bots(BotTable table, CustomBotConfig config, ControlEndpointConfig control, SurroundingsFactory surroundings,
            Stores stores) {
        HubKinds kinds = new HubKinds(Thread.currentThread().getContextClassLoader());
        this.settings = table.kinds().entrySet().stream()
                .map(bot -> new BotSettings(new BotNames(bot.getKey()), kinds.find(bot.getValue()).orElseThrow(),
                        config.bots().get(bot.getKey())))
                .sorted(Comparator.comparing((BotSettings bot) -> !bot.names().isDefault()).thenComparing(BotSettings::bot))
                .toList();
        this.surroundings = surroundings;
        this.isControlled = control.enabled();
        this.stores = stores;
    }

    /** What is configured of the bots, the default one first. */
    public List<BotSettings> settings() {
        return settings;
    }

    /** The bot of the name. */
    public synchronized BotRuntime get(String name) {
        if (bots.isEmpty()) {
            make();
        }
        return Optional.ofNullable(bots.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no bot " + new BotNames(name).label()));
    }

    /** Those whose callbacks come in at the same path, the first one first. */
    public List<BotRuntime> at(String path) {
        return settings.stream().filter(bot -> bot.callbackPath().equals(path)).map(bot -> get(bot.bot())).toList();
    }

    /** Those that were made already. */
    public synchronized List<BotRuntime> running() {
        return List.copyOf(bots.values());
    }

    void start(@Observes @Priority(START) StartupEvent event, SurroundingsFactory shared) {
        Channels channels = shared.get().channels();
        for (BotSettings bot : settings) {
            BotRuntime runtime = get(bot.bot());
            BotNames names = bot.names();
            runtime.dispatch().consumer().consume(names.callbacksIn(), channels.records(names.callbacksIn()));
            runtime.reply().consumer().consume(names.repliesIn(), channels.records(names.repliesIn()));
            runtime.control().ifPresent(ControlDesk::start);
            CustomBotLog.of(names.label()).ready(bot.callbackPath(), shared.get().handlers().of(bot.bot()).count());
        }
    }

    /** Before the channels end: what is done is still acknowledged and committed. The handlers' last replies may still be sent. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        List<BotRuntime> running = running();
        AtOnce.run(running.stream().<Runnable>map(bot -> () -> end(bot)).toList());
        running.forEach(bot -> bot.dispatch().close());
        running.forEach(bot -> bot.reply().sender().close());
        running.forEach(bot -> bot.control().ifPresent(ControlDesk::close));
        running.forEach(bot -> bot.assets().close());
        running.forEach(bot -> bot.deadLetters().close());
        running.forEach(bot -> bot.callers().close());
    }

    private void end(BotRuntime bot) {
        ShutdownBudget budget = new ShutdownBudget(bot.settings().config().shutdown().timeout(), surroundings.get().steady());
        // Handlers may take all of it: what is sent meanwhile must not reach the hub in the next owner's plan.
        bot.reply().sender().leaving(budget.remaining());
        bot.dispatch().partitions().endAll(budget.remaining());
        bot.reply().partitions().endAll(budget.remaining());
    }

    private void make() {
        for (BotSettings bot : settings) {
            bots.put(bot.bot(),
                    new BotWiring(bot, surroundings.get(), isControlled).make(stores.of(bot), stores.handledIds(bot),
                            stores.sentIds(bot, surroundings.get().random())));
        }
    }
}
