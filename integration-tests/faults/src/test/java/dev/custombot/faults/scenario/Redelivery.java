package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Ledger;
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
                Load.of(50, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(100))).redelivering(10).grouping(10),
                bot);
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
        stage.note("answers " + stage.hub().kind().notStored(), stage.ledger().count(stage.hub().kind().notStored()));
        checkStoredThoughRefused(stage);
        if (!bot.terminate(Duration.ofSeconds(30))) {
            stage.violation("the bot did not end in time");
        }
        bot.start();
        bot.awaitReady();
        stage.ledger().acknowledged().values().stream().limit(AFTER_RESTART).forEach(traffic::redeliver);
        stage.settle(Duration.ofSeconds(180));
    }

    /** Every record has its 2xx, but for those whose callback was answered with 503: what had to be found out is about these. */
    private static void checkStoredThoughRefused(Stage stage) throws Exception {
        long acknowledged = stage.ledger().answers().stream().filter(answer -> answer.status() / 100 == 2)
                .mapToInt(Ledger.Answer::messages).sum();
        long stored = stage.brokers().records("custom-bot-callbacks") - acknowledged;
        stage.note("messages stored though told to come again", stored);
        if (stored <= 0) {
            stage.violation("nothing was stored that was told to come again");
        }
    }
}
