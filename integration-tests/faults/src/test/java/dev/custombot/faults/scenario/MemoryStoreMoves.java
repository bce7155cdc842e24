package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** State in memory belongs to whoever has the partition: when it comes back, what was remembered of it before is not believed. */
final class MemoryStoreMoves implements Scenario {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(40);

    @Override
    public String id() {
        return "15";
    }

    @Override
    public String title() {
        return "Two replicas with the memory store: one is replaced twice (SIGTERM), then the other";
    }

    @Override
    public Downtime downtime() {
        return Downtime.STOPPED;
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess first = stage.startingBot("bot-1", Map.of());
        BotProcess second = stage.startingBot("bot-2", Map.of());
        first.awaitReady();
        second.awaitReady();
        Wishes ordinary = Wishes.ordinary(stage.seeds(), Duration.ofMillis(50));
        Traffic traffic = stage.traffic(Load.of(100, stage.rate(),
                (conversation, number) -> ordinary.next(conversation, number).with(Trait.STATE)), first, second);
        for (BotProcess bot : List.of(first, first, second)) {
            stage.during(stage.scaled(Duration.ofSeconds(6)));
            if (!bot.terminate(SHUTDOWN_LIMIT)) {
                stage.violation("a replica did not end within " + SHUTDOWN_LIMIT.toSeconds() + " s");
            }
            stage.during(stage.scaled(Duration.ofSeconds(4)));
            bot.start();
            bot.awaitReady();
        }
        stage.during(stage.scaled(Duration.ofSeconds(6)));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        int stale = stage.calls().stale().size();
        stage.note("stale states", stale);
        if (stale > 0) {
            stage.violation(stale + " handlers saw a state that was not the last one");
        }
        stage.expectEachToHandle("bot-1", "bot-2");
    }
}
