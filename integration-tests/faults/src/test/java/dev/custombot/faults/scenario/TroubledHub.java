package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.HubJournal;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** The hub fails in every way in which it can fail in passing. */
final class TroubledHub implements Scenario {

    private static final String BREAKER = "quarkus.custom-bot.reply.circuit-breaker.delay";
    private static final int UNAUTHORIZED = 401;
    private static final int REVOCATIONS = 20;
    /** So that a request meets it, where a key is revoked that comes again. */
    private static final Duration KEY_AWAY = Duration.ofMillis(300);

    @Override
    public String id() {
        return "4";
    }

    @Override
    public String title() {
        return "The hub answers 500 for 60 s, hangs, resets, answers 429, revokes the token 20 times";
    }

    @Override
    public void play(Stage stage) throws Exception {
        // As rarely as the default lets a request through, hardly any would meet a trouble.
        BotProcess bot = stage.startingBot("bot", Map.of(BREAKER, "500ms"));
        bot.awaitReady();
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate() / 2, Wishes.ordinary(stage.seeds(), Duration.ofMillis(100))), bot);
        List<Runnable> checks = new ArrayList<>();
        for (Trouble trouble : Trouble.at(stage.hub().kind())) {
            checks.add(play(stage, trouble));
        }
        int revocations = stage.scaled(REVOCATIONS);
        Recovery.awaitAccepted(stage);
        for (int i = 0; i < revocations; i++) {
            stage.during(Duration.ofMillis(stage.moments().nextInt(600)));
            stage.hub().revokeTokens();
            stage.during(KEY_AWAY);
            stage.hub().restoreKey();
        }
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        checks.forEach(Runnable::run);
        checkRevocations(stage, revocations);
    }

    /** @return checks, when all requests are in the journal, that the trouble was met */
    private static Runnable play(Stage stage, Trouble trouble) throws InterruptedException {
        Recovery.awaitAccepted(stage);
        long begun = HubJournal.now();
        stage.log("the hub's trouble: " + trouble.name());
        stage.hub().breakBy(trouble.fault());
        stage.during(stage.scaled(trouble.time()));
        stage.hub().mend();
        long ended = HubJournal.now();
        return () -> check(stage, trouble, trouble.met(HubJournal.read(stage.hub().journal()), begun, ended));
    }

    private static void check(Stage stage, Trouble trouble, List<HubJournal.Request> met) {
        int messages = met.stream().mapToInt(HubJournal.Request::messages).sum();
        stage.note("met " + trouble.name(), met.size() + " requests of " + messages + " messages");
        if (met.size() < stage.scaled(trouble.fewest()) || messages == 0) {
            stage.violation("only " + met.size() + " requests met: " + trouble.name());
        }
    }

    private static void checkRevocations(Stage stage, int revocations) {
        long refused = HubJournal.read(stage.hub().journal()).requests().stream()
                .filter(request -> request.status() == UNAUTHORIZED).count();
        stage.note("revocations", revocations);
        stage.note("answers 401", refused);
        if (refused == 0) {
            stage.violation("no request had a token that was revoked");
        }
    }
}
