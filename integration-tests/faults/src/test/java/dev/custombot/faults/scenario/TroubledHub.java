package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** The hub fails in every way in which it can fail in passing. */
final class TroubledHub implements Scenario {

    private static final List<String> TROUBLES = List.of("\"hangMillis\":600000", "\"reset\":true",
            "\"reset\":true,\"afterStoring\":true", "\"status\":429,\"retryAfterSeconds\":2");
    private static final int REVOCATIONS = 20;

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
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate() / 2, Wishes.ordinary(stage.random(), Duration.ofMillis(100))), bot);
        stage.during(Duration.ofSeconds(3));
        trouble(stage, "\"status\":500", stage.scaled(Duration.ofSeconds(60)));
        for (String fault : TROUBLES) {
            stage.during(Duration.ofSeconds(2));
            trouble(stage, fault, stage.scaled(Duration.ofSeconds(6)));
        }
        int revocations = stage.scaled(REVOCATIONS);
        for (int i = 0; i < revocations; i++) {
            stage.during(Duration.ofMillis(stage.random().nextInt(600)));
            stage.hub().revokeTokens();
        }
        stage.note("revocations", revocations);
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
    }

    private static void trouble(Stage stage, String fault, Duration time) throws InterruptedException {
        stage.log("the hub's trouble: " + fault);
        stage.hub().breakBy(fault);
        stage.during(time);
        stage.hub().mend();
    }
}
