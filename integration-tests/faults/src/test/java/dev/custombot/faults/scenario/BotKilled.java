package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** A single bot that dies again and again at random moments. */
final class BotKilled implements Scenario {

    private static final int KILLS = 20;
    private static final int LATEST_KILL_MILLIS = 5_000;

    @Override
    public String id() {
        return "1";
    }

    @Override
    public String title() {
        return "The bot is killed (kill -9) 20 times";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(200))).grouping(10), bot);
        Kills.of(bot, traffic, stage, KILLS, Duration.ofMillis(200), LATEST_KILL_MILLIS);
    }
}
