package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.CallLog;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** What was done behind a message that does not end is not done again, and nothing is remembered of it in memory. */
final class StuckThenKilled implements Scenario {

    private static final String STUCK = "faults.stuck";
    /** The interval of commits, twice: what was done before that is known to be done. */
    static final Duration COMMITTED_AFTER = Duration.ofSeconds(2);
    private static final int MOST_GROWTH_MEGABYTES = 32;

    @Override
    public String id() {
        return "18";
    }

    @Override
    public String title() {
        return "One conversation is stuck for 10 minutes, then the bot is killed";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.startingBot("bot", Map.of(STUCK, "true", "quarkus.custom-bot.dispatch.handler-timeout", "1h"));
        bot.awaitReady();
        Traffic traffic = stage.traffic(Load.of(50, stage.rate() / 2, StuckThenKilled::wish), bot);
        Duration time = stage.scaled(Duration.ofMinutes(10));
        stage.during(time.dividedBy(5));
        int early = bot.liveMemory();
        stage.during(time.dividedBy(5).multipliedBy(4));
        int late = bot.liveMemory();
        long killed = CallLog.now();
        stage.kill(bot);
        bot.set(STUCK, "false");
        bot.start();
        bot.awaitReady();
        stage.during(Duration.ofSeconds(3));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        // The stuck one is under way, whenever it began.
        int again = stage.calls().repeatedOf(killed - COMMITTED_AFTER.toMillis() * 1_000, killed) - 1;
        stage.note("live memory MB early, late", early + " " + late);
        stage.note("handled again though they were done", again);
        if (again > 0) {
            stage.violation(again + " messages were handled again that had been done before the kill");
        }
        if (late > early + MOST_GROWTH_MEGABYTES) {
            stage.violation("the memory grew from " + early + " to " + late + " MB");
        }
    }

    private static Wish wish(int conversation, int number) {
        Wish wish = new Wish(number, 1, Duration.ofMillis(10));
        return conversation == 0 && number == 0 ? wish.with(Trait.STUCK) : wish;
    }
}
