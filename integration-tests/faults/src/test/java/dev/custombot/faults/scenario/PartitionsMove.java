package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Conversations go from one replica to the other and back. */
final class PartitionsMove implements Scenario {

    private static final int CONVERSATIONS = 100;
    private static final int MESSAGES_EACH = 100;

    @Override
    public String id() {
        return "2";
    }

    @Override
    public String title() {
        return "One of two replicas is killed and started again, 100 conversations of 100 messages";
    }

    @Override
    public Downtime downtime() {
        return Downtime.KILLED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess steady = stage.startingBot("steady", Map.of());
        BotProcess killed = stage.startingBot("killed", Map.of());
        steady.awaitReady();
        killed.awaitReady();
        Traffic traffic = stage.traffic(
                Load.of(CONVERSATIONS, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(400)))
                        .upTo(CONVERSATIONS * stage.scaled(MESSAGES_EACH)),
                steady, killed);
        int kills = 0;
        while (!traffic.isSaid() || kills == 0) {
            stage.during(Duration.ofMillis(4_000 + stage.moments().nextInt(4_000)));
            stage.kill(killed);
            kills++;
            stage.during(Duration.ofMillis(stage.moments().nextInt(6_000)));
            killed.start();
            killed.awaitReady();
        }
        stage.note("kills", kills);
        stage.settle(Duration.ofSeconds(180));
        stage.expectEachToHandle("steady", "killed");
    }
}
