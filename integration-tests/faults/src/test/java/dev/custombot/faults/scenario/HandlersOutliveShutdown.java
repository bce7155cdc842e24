package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** Partitions are given up before the handlers are done: their messages are handled again by the next owner, and no reply is doubled. */
final class HandlersOutliveShutdown implements Scenario {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(40);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Override
    public String id() {
        return "11";
    }

    @Override
    public String title() {
        return "Rolling restart (SIGTERM) while handlers take longer than shutdown.timeout";
    }

    @Override
    public Downtime downtime() {
        return Downtime.CUT_SHORT;
    }

    @Override
    public void play(Stage stage) throws Exception {
        Map<String, String> brief = Map.of("quarkus.custom-bot.shutdown.timeout", "2s");
        List<BotProcess> bots = Stream.of("bot-1", "bot-2").map(name -> stage.startingBot(name, brief)).toList();
        bots.forEach(BotProcess::awaitReady);
        Traffic traffic = stage.traffic(Load.of(100, stage.rate() / 10, HandlersOutliveShutdown::wish),
                bots.toArray(BotProcess[]::new));
        for (BotProcess bot : bots) {
            stage.during(stage.scaled(Duration.ofSeconds(8)));
            long begun = System.nanoTime();
            if (!bot.terminate(SHUTDOWN_LIMIT)) {
                stage.violation("a replica did not end within " + SHUTDOWN_LIMIT.toSeconds() + " s");
            }
            stage.note("shutdown " + (bots.indexOf(bot) + 1) + " ms", (System.nanoTime() - begun) / 1_000_000);
            bot.start();
            bot.awaitReady();
        }
        stage.during(stage.scaled(Duration.ofSeconds(8)));
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        stage.expectEachToHandle("bot-1", "bot-2");
        int again = stage.calls().calls().size() - stage.ledger().acknowledgedCount();
        stage.note("calls beyond the first", again);
        if (again == 0) {
            stage.violation("no handler outlived its bot");
        }
    }

    /** Every fifth conversation's handlers take 5 s, on all kinds of threads. */
    private static Wish wish(int conversation, int number) {
        Wish wish = new Wish(number, 1, conversation % 5 == 0 ? LONG : SHORT);
        return switch (conversation / 5 % 3) {
            case 0 -> wish;
            case 1 -> wish.with(Trait.WORKER);
            default -> wish.with(Trait.VIRTUAL);
        };
    }
}
