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

    /** {@code reply.max-concurrency}. */
    private static final int REQUESTS_AT_ONCE = 8;
    /** What is answered is committed every second. */
    private static final double LONGEST_UNCOMMITTED_SECONDS = 2;
    private static final int MOST_REPLIES = 3;

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
            bot.kill();
            stage.mayLoseAnswers(
                    REQUESTS_AT_ONCE + (int) Math.ceil(LONGEST_UNCOMMITTED_SECONDS * stage.rate() * MOST_REPLIES));
            bot.start();
            bot.awaitReady();
        }
        traffic.stop();
        stage.note("kills", kills);
        stage.settle(LONGEST_END);
    }
}
