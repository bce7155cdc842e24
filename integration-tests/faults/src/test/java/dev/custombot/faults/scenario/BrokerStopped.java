package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** There is no broker for a while. */
final class BrokerStopped implements Scenario {

    @Override
    public String id() {
        return "3a";
    }

    @Override
    public String title() {
        return "The broker is stopped for 60 s";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate(), Wishes.ordinary(stage.random(), Duration.ofMillis(100))), bot);
        stage.during(Duration.ofSeconds(5));
        stage.brokers().single().stop();
        Duration outage = stage.scaled(Duration.ofSeconds(60));
        stage.during(outage);
        int before = stage.ledger().acknowledgedCount();
        stage.brokers().single().start();
        stage.brokers().awaitServing();
        Recovery.await(stage, before);
        stage.during(Duration.ofSeconds(3));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
    }
}
