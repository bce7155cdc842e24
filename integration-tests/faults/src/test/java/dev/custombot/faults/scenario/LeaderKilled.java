package dev.custombot.faults.scenario;

import java.time.Duration;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.CallLog;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.BrokerNode;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/**
 * Another broker takes over, with everything that was acknowledged; what it has not heard of the groups makes it take their members for strangers,
 * and then what was under way is done again.
 */
final class LeaderKilled implements Scenario {

    @Override
    public String id() {
        return "3c";
    }

    @Override
    public String title() {
        return "The leader of three brokers is killed while the others lag, and started again";
    }

    @Override
    public Downtime downtime() {
        return Downtime.FORGOTTEN;
    }

    @Override
    public int brokers() {
        return 3;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(
                Load.of(50, stage.rate() / 2, Wishes.ordinary(stage.seeds(), Duration.ofMillis(100))).grouping(10), bot);
        stage.during(Duration.ofSeconds(5));
        BrokerNode leader = stage.brokers().leader("custom-bot-callbacks");
        long lagging = CallLog.now();
        // What the leader takes in this time is nowhere else when it dies: it must not be acknowledged.
        stage.brokers().othersThan(leader).forEach(BrokerNode::pause);
        stage.during(Duration.ofSeconds(1));
        leader.kill();
        stage.brokers().othersThan(leader).forEach(BrokerNode::resume);
        stage.during(stage.scaled(Duration.ofSeconds(12)));
        int before = stage.ledger().acknowledgedCount();
        Recovery.await(stage, before);
        leader.start();
        stage.brokers().awaitServing();
        stage.during(Duration.ofSeconds(3));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        int again = stage.calls().repeatedOf(lagging - StuckThenKilled.COMMITTED_AFTER.toMillis() * 1_000, lagging);
        stage.note("handled again though they were done", again);
        if (again > 0) {
            stage.violation(again + " messages were handled again that had been done before");
        }
    }
}
