package dev.custombot.faults.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Replaces a bot that is not alive, as Kubernetes does, though sooner: when its liveness probe has said so three times, SIGTERM. */
public final class Supervisor implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int FAILURES = 3;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final BotProcess bot;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private int failures;
    private volatile int restarts;

    public Supervisor(BotProcess bot) {
        this.bot = bot;
        timer.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How often the bot was replaced; it is ready again. */
    public int restarts() {
        return restarts;
    }

    private void look() {
        failures = isDown() ? failures + 1 : 0;
        if (failures >= FAILURES) {
            bot.terminate(GRACE);
            bot.start();
            bot.awaitReady();
            failures = 0;
            restarts++;
        }
    }

    /** Only what it says counts: on a busy machine an answer may take its time. */
    private boolean isDown() {
        try {
            return bot.health("live") == 503;
        } catch (IOException e) {
            return false;
        }
    }

    /** It starts no bot any more then. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
