package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** A model answers: what the customer reads is what one call of the handler said, all of it, and once. */
final class SomethingElseTheSecondTime implements Scenario {

    private static final int KILLS = 10;
    private static final int LATEST_KILL_MILLIS = 5_000;

    @Override
    public String id() {
        return "12";
    }

    @Override
    public String title() {
        return "Handlers say something else, and another number of things, each time; the bot is killed 10 times";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Wishes ordinary = Wishes.ordinary(stage.seeds(), Duration.ofMillis(200));
        Traffic traffic = stage.traffic(Load.of(50, stage.rate(),
                (conversation, number) -> ordinary.next(conversation, number).with(Trait.RANDOM)).grouping(10), bot);
        Kills.of(bot, traffic, stage, KILLS, Duration.ofMillis(200), LATEST_KILL_MILLIS);
    }
}
