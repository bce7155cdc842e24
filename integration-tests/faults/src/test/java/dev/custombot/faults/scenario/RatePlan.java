package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.account.HubJournal;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;

/** Three replicas work off a backlog of replies within the plan of one bot, and as fast as it allows. */
final class RatePlan implements Scenario {

    private static final int REPLICAS = 3;
    private static final int REPLIES = 2_000;
    private static final int BATCH = 10;
    private static final double LEAST_SHARE = 0.95;

    @Override
    public String id() {
        return "9";
    }

    @Override
    public String title() {
        return "Three replicas send 2000 queued replies within the plan enterprise";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        int replies = stage.scaled(REPLIES);
        queue(stage, replies);
        List<BotProcess> bots = IntStream.rangeClosed(1, REPLICAS).mapToObj(number -> stage.startingBot("bot-" + number,
                Map.of("quarkus.custom-bot.reply.plan", "enterprise"))).toList();
        bots.forEach(BotProcess::awaitReady);
        stage.settle(Duration.ofSeconds(30 + 2 * replies / (long) (PlanCheck.RATE * BATCH)));

        List<HubJournal.Request> requests = HubJournal.read(stage.hub().journal()).requests().stream()
                .sorted(Comparator.comparingLong(HubJournal.Request::arrival)).toList();
        stage.note("requests", requests.size());
        PlanCheck.check(stage);
        checkThroughput(stage, requests, replies);
    }

    /** A bot that does not reach the hub fills the topic of replies. */
    private static void queue(Stage stage, int replies) {
        BotProcess filler = stage.startingBot("filler", Map.of("quarkus.custom-bot.hub.url", "http://localhost:1/hub"));
        filler.awaitReady();
        stage.traffic(Load.of(200, 400, (conversation, number) -> new Wish(number, 1, Duration.ZERO)).upTo(replies),
                filler);
        Awaitility.await("all callbacks are acknowledged").atMost(Duration.ofSeconds(60))
                .until(() -> stage.ledger().acknowledgedCount() == replies);
        filler.kill();
    }

    private static void checkThroughput(Stage stage, List<HubJournal.Request> requests, int replies) {
        double seconds = requests.isEmpty()
                ? 0
                : (requests.get(requests.size() - 1).arrival() - requests.get(0).arrival()) / 1e6;
        double perSecond = replies / Math.max(0.001, seconds);
        stage.note("messages/s", String.format(Locale.ROOT, "%.1f", perSecond));
        if (perSecond < LEAST_SHARE * PlanCheck.RATE * BATCH) {
            stage.violation("slower than the plan allows");
        }
    }
}
