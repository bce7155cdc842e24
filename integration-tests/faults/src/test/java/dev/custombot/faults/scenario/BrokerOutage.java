package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.BrokerCluster;
import dev.custombot.faults.process.Supervisor;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/**
 * The broker does nothing for a while, and then goes on. The bot is a member of its groups as it is by default: with the suite's 2 s a broker
 * that comes back would have expelled it before its next heartbeat, which is about the suite and not about the bot.
 */
record BrokerOutage(String id, String title, Duration time, Consumer<BrokerCluster> begin,
        Consumer<BrokerCluster> end) implements Scenario {

    private static final Map<String, String> MEMBER = Map.of(
            "mp.messaging.incoming.custom-bot-callbacks-in.session.timeout.ms", "10000",
            "mp.messaging.incoming.custom-bot-callbacks-in.heartbeat.interval.ms", "3000",
            "mp.messaging.incoming.custom-bot-replies-in.session.timeout.ms", "10000",
            "mp.messaging.incoming.custom-bot-replies-in.heartbeat.interval.ms", "3000");

    /** It is gone: connections are refused. */
    static BrokerOutage stopped() {
        return new BrokerOutage("3a", "The broker is stopped for 60 s", Duration.ofSeconds(60),
                brokers -> brokers.single().stop(), brokers -> {
                    brokers.single().start();
                    brokers.awaitServing();
                });
    }

    /** It takes what it is sent, and says nothing. */
    static BrokerOutage paused() {
        return new BrokerOutage("3b", "The broker is paused (SIGSTOP) for 20 s", Duration.ofSeconds(20),
                brokers -> brokers.single().pause(), brokers -> brokers.single().resume());
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.startingBot("bot", MEMBER);
        bot.awaitReady();
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(100))).grouping(10), bot);
        stage.during(Duration.ofSeconds(5));
        int refusedBefore = stage.ledger().count(stage.hub().kind().notStored());
        try (Supervisor supervisor = new Supervisor(bot)) {
            begin.accept(stage.brokers());
            stage.during(stage.scaled(time));
            int refused = stage.ledger().count(stage.hub().kind().notStored()) - refusedBefore;
            stage.note("answers " + stage.hub().kind().notStored(), refused);
            if (refused == 0) {
                stage.violation("no callback was told to come again while the broker was away");
            }
            int before = stage.ledger().acknowledgedCount();
            end.accept(stage.brokers());
            Recovery.await(stage, before);
            stage.during(Duration.ofSeconds(3));
            if (supervisor.restarts() > 0) {
                stage.violation("not alive while the broker was away, which no restart cures");
            }
        }
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
    }
}
