package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Traffic;

/**
 * A bot that is killed again and again at random moments, counted in turn from when the hub has accepted something again, and from when it
 * is ready: on a slow machine nothing would lie between what is published and what is committed otherwise.
 */
final class Kills {

    private static final Duration LONGEST_END = Duration.ofSeconds(180);

    private Kills() {}

    /**
     * Returns when everything has come to its end.
     *
     * @param times at the suite's whole length
     * @param latestMillis how much later than the earliest moment a kill may come
     */
    static void of(BotProcess bot, Traffic traffic, Stage stage, int times, Duration earliest, int latestMillis)
            throws Exception {
        int kills = stage.scaled(times);
        for (int i = 0; i < kills; i++) {
            if (i % 2 == 0) {
                Recovery.awaitAccepted(stage);
            }
            stage.during(earliest.plusMillis(stage.moments().nextInt(latestMillis)));
            stage.kill(bot);
            bot.start();
            bot.awaitReady();
        }
        traffic.stop();
        stage.note("kills", kills);
        stage.settle(LONGEST_END);
    }
}
