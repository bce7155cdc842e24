package dev.custombot.runtime.bot.health;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.time.SetBackWatch;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** Looks at the machine's clock all the time, whatever clock the application has: Kafka's clients go by the machine's. */
@Singleton
public class ClockWatch {

    /** After the bots. */
    private static final int START = 2_002;
    private static final long EVERY_MILLIS = 200;

    private final Map<String, SetBackWatch> watches;
    private final Vertx vertx;
    private long timer = -1;

    @Inject
    ClockWatch(Bots bots, Vertx vertx) {
        this(bots.settings(), Clock.systemUTC(), vertx);
    }

    ClockWatch(List<BotSettings> bots, InstantSource machine, Vertx vertx) {
        this.watches = bots.stream().collect(Collectors.toUnmodifiableMap(BotSettings::bot, bot -> watch(bot, machine)));
        this.vertx = vertx;
    }

    private static SetBackWatch watch(BotSettings bot, InstantSource machine) {
        BotNames names = bot.names();
        Duration callbacks = bot.sessionTimeout(names.callbacksIn());
        Duration replies = bot.sessionTimeout(names.repliesIn());
        Duration limit = callbacks.compareTo(replies) < 0 ? callbacks : replies;
        return new SetBackWatch(machine, limit, CustomBotLog.of(names.label())::clockSetBack);
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        timer = vertx.setPeriodic(EVERY_MILLIS, now -> watches.values().forEach(SetBackWatch::isSetBack));
    }

    @PreDestroy
    void end() {
        vertx.cancelTimer(timer);
    }

    /** Whether the clock was set back by more than the session time-out of the bot's consumers, and has not caught up. */
    boolean isSetBack(BotSettings bot) {
        return watches.get(bot.bot()).isSetBack();
    }
}
