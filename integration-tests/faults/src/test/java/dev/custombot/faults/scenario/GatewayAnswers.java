package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.Gateway;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** What is not from the hub says nothing about a reply: it was not sent, and it is not refused either. */
final class GatewayAnswers implements Scenario {

    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "14";
    }

    @Override
    public String title() {
        return "A gateway before the hub answers with pages (200, 400, 403), then for tokens, too";
    }

    @Override
    public void play(Stage stage) throws Exception {
        try (Gateway gateway = new Gateway(stage.hub())) {
            Map<String, String> properties = new HashMap<>(gateway.botProperties());
            // As rarely as the defaults let a request through, hardly any would meet the gateway.
            properties.put("quarkus.custom-bot.reply.circuit-breaker.delay", "500ms");
            properties.put("quarkus.custom-bot.reply.parked-retry", "500ms");
            BotProcess bot = stage.startingBot("bot", properties);
            bot.awaitReady();
            Traffic traffic = stage.traffic(
                    Load.of(50, stage.rate() / 4, Wishes.ordinary(stage.seeds(), Duration.ofMillis(100))), bot);
            for (int status : new int[]{200, 400, 403, 413, 502}) {
                during(stage, gateway, Integer.toString(status), () -> gateway.answer(status));
            }
            during(stage, gateway, "200 for everything", () -> {
                gateway.answerEverything(200);
                stage.hub().revokeTokens();
            });
            traffic.stop();
            stage.settle(Duration.ofSeconds(180));
        }
    }

    private static void during(Stage stage, Gateway gateway, String name, Runnable begin) throws InterruptedException {
        Recovery.awaitAccepted(stage);
        int before = gateway.pages();
        begin.run();
        stage.during(stage.scaled(TIME));
        gateway.mend();
        stage.note("pages " + name, gateway.pages() - before);
        if (gateway.pages() == before) {
            stage.violation("no request was answered with a page: " + name);
        }
    }
}
