package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** The broker takes what it is sent, and does nothing for a while. */
final class BrokerPaused implements Scenario {

    @Override
    public String id() {
        return "3b";
    }

    @Override
    public String title() {
        return "The broker is paused (SIGSTOP) for 20 s";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate(), Wishes.ordinary(stage.random(), Duration.ofMillis(100))), bot);
        stage.during(Duration.ofSeconds(5));
        stage.brokers().single().pause();
        stage.during(stage.scaled(Duration.ofSeconds(20)));
        int before = stage.ledger().acknowledgedCount();
        stage.brokers().single().resume();
        Recovery.await(stage, before);
        stage.during(Duration.ofSeconds(3));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
    }
}
