package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.WallClock;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Only the time stamps change: neither the plan, nor a deadline, nor what is remembered. */
final class ClockSteps implements Scenario {

    /** A broker takes nothing that is dated more than an hour ahead. */
    private static final Duration STEP = Duration.ofMinutes(59);
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    /** Half of what the plan lets through. */
    private static final int PLAN_RATE = 20;
    private static final int LATEST_REPLY_MILLIS = 5_000;

    @Override
    public String id() {
        return "19";
    }

    @Override
    public String title() {
        return "The wall clock is set forward and back by nearly an hour, again and again";
    }

    @Override
    public void play(Stage stage) throws Exception {
        WallClock clock = new WallClock(stage.folder());
        BotProcess bot = stage.startingBot("bot", Map.of("quarkus.custom-bot.reply.plan", "enterprise"), clock.environment());
        bot.awaitReady();
        Traffic traffic = stage.traffic(Load.of(50, PLAN_RATE, Wishes.ordinary(stage.seeds(), Duration.ofMillis(100)))
                .redelivering(10).grouping(10), bot);
        for (Duration ahead : new Duration[]{STEP, Duration.ZERO, STEP.negated(), STEP, STEP.negated(), Duration.ZERO}) {
            stage.during(stage.scaled(BETWEEN));
            stage.log("the wall clock is wrong by " + ahead);
            clock.set(ahead);
        }
        stage.during(stage.scaled(BETWEEN));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        PlanCheck.check(stage);
        long slow = stage.latencies().percentile99(message -> true);
        stage.note("99 % within ms", slow);
        if (slow > LATEST_REPLY_MILLIS) {
            stage.violation("99 % of the replies took up to " + slow + " ms");
        }
    }
}
