package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.measure.Flatness;
import dev.custombot.faults.measure.Measurement;
import dev.custombot.faults.measure.Measurements;
import dev.custombot.faults.process.BotProcess;

/** Hours of what is ordinary: restarts, a broker that is restarted, a hub that is away, and customers who come and go. */
final class Soak implements Scenario {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(40);
    private static final Duration SETTLED_LIMIT = Duration.ofMinutes(10);
    private static final String CHANNEL = "mp.messaging.incoming.custom-bot-%s-in.%s";

    @Override
    public String id() {
        return "soak";
    }

    @Override
    public String title() {
        return "Two replicas are restarted again and again; the broker is restarted once, the hub is away once";
    }

    @Override
    public boolean isPlayedOnlyByName() {
        return true;
    }

    @Override
    public int hubMegabytes() {
        return 7_168;
    }

    @Override
    public Downtime downtime() {
        return Downtime.STOPPED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        SoakPlan plan = SoakPlan.ofSystemProperties();
        List<BotProcess> bots = List.of(stage.startingBot("bot-1", settings(plan)), stage.startingBot("bot-2", settings(plan)));
        bots.forEach(BotProcess::awaitReady);
        Measurements measurements = new Measurements(stage.folder().resolve("soak.tsv"));
        Shifts shifts = new Shifts(stage, plan.step(), bots, measurements);
        for (int round = 1; round <= plan.rounds(); round++) {
            Duration end = plan.every().multipliedBy(round);
            shifts.until(end.minus(plan.every().dividedBy(2)));
            if (round == plan.brokerRound()) {
                restartBroker(stage);
            }
            if (round == plan.outageRound()) {
                leaveHub(stage, plan.outage());
            }
            shifts.until(end);
            bots.forEach(bot -> restart(stage, bot));
            stage.log("round " + round + " of " + plan.rounds() + ", acknowledged " + stage.ledger().acknowledgedCount());
        }
        Duration undisturbed = shifts.time();
        shifts.until(undisturbed.plus(plan.quiet()));
        shifts.end();
        stage.settle(SETTLED_LIMIT);
        System.out.println(measurements.table());
        for (BotProcess bot : bots) {
            judge(stage, bot.name() + " over its lives", measurements.where(one -> one.bot().equals(bot.name())
                    && one.at().compareTo(plan.warm()) > 0 && one.at().compareTo(undisturbed) <= 0
                    && one.age().compareTo(plan.grown()) > 0));
            judge(stage, bot.name() + " undisturbed", measurements.where(one -> one.bot().equals(bot.name())
                    && one.at().compareTo(undisturbed.plus(plan.quiet().dividedBy(4))) > 0));
        }
        stage.note("99 % of the replies within ms", stage.latencies().percentile99(message -> true));
    }

    /** Sessions as by default; as many states as fill the memory for them soon. */
    private static Map<String, String> settings(SoakPlan plan) {
        return Map.of("quarkus.custom-bot.deduplication.window", plan.memory().toString(),
                "quarkus.custom-bot.state.max-conversations", "500",
                CHANNEL.formatted("callbacks", "session.timeout.ms"), "10000",
                CHANNEL.formatted("callbacks", "heartbeat.interval.ms"), "2000",
                CHANNEL.formatted("replies", "session.timeout.ms"), "10000",
                CHANNEL.formatted("replies", "heartbeat.interval.ms"), "2000");
    }

    private static void restart(Stage stage, BotProcess bot) {
        if (!bot.terminate(SHUTDOWN_LIMIT)) {
            stage.violation(bot.name() + " did not end within " + SHUTDOWN_LIMIT.toSeconds() + " s");
        }
        bot.start();
        bot.awaitReady();
    }

    private static void restartBroker(Stage stage) {
        long begun = System.nanoTime();
        stage.brokers().single().stop();
        stage.brokers().single().start();
        stage.brokers().awaitServing();
        stage.note("the broker's restart took ms", (System.nanoTime() - begun) / 1_000_000);
        Recovery.await(stage, stage.ledger().acknowledgedCount());
    }

    private static void leaveHub(Stage stage, Duration time) throws InterruptedException {
        stage.hub().breakBy("\"status\":503");
        stage.during(time);
        stage.hub().mend();
        stage.note("the hub was away for ms", time.toMillis());
        Recovery.awaitAccepted(stage);
    }

    private static void judge(Stage stage, String what, List<Measurement> measurements) {
        Flatness.ALL.forEach(flatness -> stage.note(what + " " + flatness.name(), flatness.told(measurements)));
        Flatness.ALL.stream().flatMap(flatness -> flatness.violations(measurements).stream())
                .forEach(violation -> stage.violation(what + ": " + violation));
    }
}
