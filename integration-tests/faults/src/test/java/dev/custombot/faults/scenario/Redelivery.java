package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Messages come again: after a 202, after a 503 though they had been stored, and after a restart of the bot. */
final class Redelivery implements Scenario {

    private static final int STALLS = 2;
    private static final int AFTER_RESTART = 200;

    @Override
    public String id() {
        return "6";
    }

    @Override
    public String title() {
        return "Every 10th callback comes twice, some after a 503 that was stored, some after a restart";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate(), Wishes.ordinary(stage.random(), Duration.ofMillis(100))).redelivering(10), bot);
        for (int i = 0; i < STALLS; i++) {
            stage.during(stage.scaled(Duration.ofSeconds(8)));
            // Longer than a callback waits for the broker, which finds the records when it goes on.
            stage.brokers().single().pause();
            stage.during(Duration.ofSeconds(6));
            stage.brokers().single().resume();
        }
        stage.during(stage.scaled(Duration.ofSeconds(5)));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        long unavailable = stage.ledger().answers().stream().filter(answer -> answer.status() == 503).count();
        stage.note("answers 503", unavailable);
        if (unavailable == 0) {
            stage.violation("no callback was answered with 503, so nothing was proven about those");
        }
        bot.terminate(Duration.ofSeconds(30));
        bot.start();
        bot.awaitReady();
        stage.ledger().acknowledged().values().stream().limit(AFTER_RESTART).forEach(traffic::redeliver);
        stage.settle(Duration.ofSeconds(180));
    }
}
