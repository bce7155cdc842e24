package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Ledger;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Twice as many callbacks as can be taken. Most have no reply: what is measured is the taking. */
final class Overload implements Scenario {

    /** As many as the bot takes at once, and each waits for so long on its way to Kafka: at most 640 callbacks per second, on any machine. */
    private static final int AT_ONCE_AT_CAPACITY = 256;
    private static final Map<String, String> BOUNDED = Map.of("quarkus.custom-bot.callback.max-in-flight", "256",
            "mp.messaging.outgoing.custom-bot-callbacks-out.linger.ms", "400",
            "mp.messaging.outgoing.custom-bot-callbacks-out.batch.size", "4000000");
    private static final int AT_ONCE = 3_000;
    private static final int MORE_THAN_POSSIBLE = 20_000;
    /** Whoever is refused comes again: all of it is so many times the capacity, on any machine. */
    private static final double WITH_REFUSED = 4;
    private static final int PADDING = 8_000;
    private static final int MOST_GROWTH_MEGABYTES = 64;
    /**
     * What the bounds allow beyond an idle bot: 32 MB of bodies, and 32 MB that Kafka's producer holds of them; 3000 connections
     * with 10 to 20 kB each.
     */
    private static final int MOST_IN_ALL_MEGABYTES = 128;
    private static final double OFFERED = 2.1;
    private static final double LEAST_OFFERED = 1.9;
    private static final int LATEST_REFUSAL_MILLIS = 1_000;
    private static final Wishes WISHES = (conversation, number) -> new Wish(number, conversation % 20 == 0 ? 1 : 0,
            Duration.ZERO);

    @Override
    public String id() {
        return "7";
    }

    @Override
    public String title() {
        return "Twice the capacity for 60 s";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.startingBot("bot", BOUNDED);
        bot.awaitReady();
        double capacity = capacity(stage, bot);
        stage.note("capacity/s", Math.round(capacity));
        int before = bot.liveMemory();
        int answersBefore = stage.ledger().answers().size();
        int acknowledgedBefore = stage.ledger().acknowledgedCount();

        Duration time = stage.scaled(Duration.ofSeconds(60));
        long begun = System.nanoTime();
        Traffic traffic = stage.traffic(
                Load.of(AT_ONCE, OFFERED * capacity, WISHES).padded(PADDING).pausing(longestPause(capacity)),
                bot);
        stage.during(time.dividedBy(3));
        int early = bot.liveMemory();
        int residentEarly = bot.resident();
        stage.during(time.dividedBy(3).multipliedBy(2));
        traffic.abandon();
        double offered = (stage.ledger().answers().size() - answersBefore) / ((System.nanoTime() - begun) / 1e9);
        int late = bot.liveMemory();
        stage.note("acknowledged/s", (stage.ledger().acknowledgedCount() - acknowledgedBefore) / time.toSeconds());
        stage.note("live memory MB before, early, late", before + " " + early + " " + late);
        stage.note("resident MB early, late", residentEarly + " " + bot.resident());
        if (late > early + MOST_GROWTH_MEGABYTES) {
            stage.violation("the memory grew from " + early + " to " + late + " MB");
        }
        if (late > before + MOST_IN_ALL_MEGABYTES) {
            stage.violation("the memory grew from " + before + " to " + late + " MB, more than the bounds allow");
        }
        stage.note("attempts/s", Math.round(offered));
        if (offered < LEAST_OFFERED * capacity) {
            stage.violation("only " + Math.round(offered) + " attempts/s, less than " + LEAST_OFFERED + " times the capacity");
        }
        checkRefusals(stage, answersBefore);
        stage.settle(Duration.ofSeconds(180));
        if (!bot.isAlive()) {
            stage.violation("the bot died");
        }
    }

    /** In milliseconds. Pauses are half as long in the mean. */
    private static int longestPause(double capacity) {
        return (int) (2_000 * AT_ONCE / (WITH_REFUSED * capacity));
    }

    /** As many as are acknowledged when a few callers call again as soon as they are answered. */
    private static double capacity(Stage stage, BotProcess bot) throws InterruptedException {
        Traffic traffic = stage.traffic(Load.of(AT_ONCE_AT_CAPACITY, MORE_THAN_POSSIBLE, WISHES).padded(PADDING), bot);
        stage.during(Duration.ofSeconds(8));
        int before = stage.ledger().acknowledgedCount();
        stage.during(Duration.ofSeconds(8));
        double capacity = (stage.ledger().acknowledgedCount() - before) / 8.0;
        traffic.abandon();
        stage.settle(Duration.ofSeconds(180));
        return capacity;
    }

    private static void checkRefusals(Stage stage, int answersBefore) {
        List<Ledger.Answer> refusals = stage.ledger().answers().stream().skip(answersBefore)
                .filter(answer -> answer.status() == 503).toList();
        int[] millis = refusals.stream().mapToInt(Ledger.Answer::millis).sorted().toArray();
        int slow = millis.length == 0 ? 0 : millis[(int) (0.99 * (millis.length - 1))];
        stage.note("answers 503", millis.length + ", 99 % of them within ms " + slow);
        if (refusals.isEmpty()) {
            stage.violation("nothing was refused");
        }
        long silent = refusals.stream().filter(answer -> !answer.asksToWait()).count();
        if (silent > 0) {
            stage.violation(silent + " refusals without Retry-After");
        }
        long late = IntStream.of(millis).filter(time -> time > LATEST_REFUSAL_MILLIS).count();
        if (slow > LATEST_REFUSAL_MILLIS) {
            stage.violation(late + " refusals took more than " + LATEST_REFUSAL_MILLIS + " ms");
        }
    }
}
