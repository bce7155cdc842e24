package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Both replicas are replaced, one after the other, in the middle of their work. */
final class RollingRestart implements Scenario {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(40);

    @Override
    public String id() {
        return "8";
    }

    @Override
    public String title() {
        return "Rolling restart (SIGTERM) of two replicas";
    }

    @Override
    public Downtime downtime() {
        return Downtime.STOPPED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        List<BotProcess> bots = List.of(stage.startingBot("bot-1", Map.of()),
                stage.startingBot("bot-2", Map.of()));
        bots.forEach(BotProcess::awaitReady);
        Traffic traffic = stage.traffic(
                Load.of(100, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(300))),
                bots.toArray(BotProcess[]::new));
        for (BotProcess bot : bots) {
            stage.during(stage.scaled(Duration.ofSeconds(6)));
            long begun = System.nanoTime();
            if (!bot.terminate(SHUTDOWN_LIMIT)) {
                stage.violation("a replica did not end within " + SHUTDOWN_LIMIT.toSeconds() + " s");
            }
            stage.note("shutdown " + (bots.indexOf(bot) + 1) + " ms", (System.nanoTime() - begun) / 1_000_000);
            bot.start();
            bot.awaitReady();
        }
        stage.during(stage.scaled(Duration.ofSeconds(6)));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        stage.expectEachToHandle("bot-1", "bot-2");
    }
}
