package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Handlers that keep a thread for as long as they take, in a bot that dies again and again. */
final class BlockingHandlersKilled implements Scenario {

    private static final int KILLS = 8;
    private static final int LATEST_KILL_MILLIS = 5_000;

    @Override
    public String id() {
        return "10";
    }

    @Override
    public String title() {
        return "Handlers block workers and virtual threads, the bot is killed 8 times";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.startingBot("bot", Map.of("quarkus.thread-pool.max-threads", "50"));
        bot.awaitReady();
        Wishes ordinary = Wishes.ordinary(stage.seeds(), Duration.ofMillis(200));
        Traffic traffic = stage.traffic(Load.of(50, stage.rate() / 2, (conversation, number) -> {
            Wish wish = ordinary.next(conversation, number);
            return wish.with(number % 2 == 0 ? Trait.WORKER : Trait.VIRTUAL);
        }), bot);
        Kills.of(bot, traffic, stage, KILLS, Duration.ofMillis(1_000), LATEST_KILL_MILLIS);
    }
}
