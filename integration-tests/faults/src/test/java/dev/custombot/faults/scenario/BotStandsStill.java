package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.CallLog;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** A process that wakes up has partitions that are another's by now: it must not begin anything for them. */
final class BotStandsStill implements Scenario {

    private static final int TIMES = 3;
    private static final Duration STILL = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "13";
    }

    @Override
    public String title() {
        return "One of two replicas stands still (SIGSTOP) for 15 s, and goes on";
    }

    @Override
    public Downtime downtime() {
        return Downtime.FROZEN;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess steady = stage.startingBot("steady", Map.of());
        BotProcess frozen = stage.startingBot("frozen", Map.of());
        steady.awaitReady();
        frozen.awaitReady();
        Traffic traffic = stage.traffic(Load.of(100, stage.rate(), Wishes.ordinary(stage.seeds(), Duration.ofMillis(400))),
                steady, frozen);
        int times = stage.scaled(TIMES);
        int late = 0;
        for (int i = 0; i < times; i++) {
            stage.during(Duration.ofMillis(4_000 + stage.moments().nextInt(2_000)));
            frozen.pause();
            // Not scaled: the others must have taken over, and gone on for a while.
            stage.during(STILL);
            long awake = CallLog.now();
            frozen.resume();
            stage.during(Duration.ofSeconds(4));
            late += stage.calls().lateCallsOf("frozen", awake);
        }
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        stage.note("stood still", times);
        stage.note("calls for what another had handled", late);
        if (late > 0) {
            stage.violation(late + " calls after it woke up for what another had handled");
        }
        stage.expectEachToHandle("steady", "frozen");
    }
}
