package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Map;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** One customer who writes without end is slow for himself only. */
final class Flood implements Scenario {

    private static final int MESSAGES = 1_200;
    private static final int FLOOD_RATE = 240;
    private static final int OTHERS_RATE = 20;
    /** There are 16 records in memory for each: the flood alone is more than that. */
    private static final String MOST_HANDLERS = "8";
    /** Those before were said while the bot warmed up. */
    private static final int FIRST_BESIDE_IT = 3;
    private static final int LATEST_REPLY_MILLIS = 1_000;
    private static final Duration LONG = Duration.ofMillis(100);
    private static final Duration SHORT = Duration.ofMillis(10);

    @Override
    public String id() {
        return "16";
    }

    @Override
    public String title() {
        return "One conversation has 1200 messages at once, beside 50 others";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.startingBot("bot", Map.of("quarkus.custom-bot.dispatch.max-concurrency", MOST_HANDLERS));
        bot.awaitReady();
        Traffic others = stage.traffic(Load.of(50, OTHERS_RATE, (conversation, number) -> new Wish(number, 1, SHORT)), bot);
        stage.during(Duration.ofSeconds(5));
        int messages = stage.scaled(MESSAGES);
        Traffic flood = stage.traffic(
                Load.of(1, FLOOD_RATE, (conversation, number) -> new Wish(number, 1, LONG)).upTo(messages).grouping(1), bot);
        stage.during(LONG.multipliedBy(messages));
        others.stop();
        stage.settle(Duration.ofSeconds(180));
        long slow = stage.latencies()
                .percentile99(message -> message.wish().delay().equals(SHORT) && message.wish().number() >= FIRST_BESIDE_IT);
        long flooded = stage.ledger().acknowledged().values().stream()
                .filter(message -> message.wish().delay().equals(LONG)).count();
        stage.note("messages of the flood", flooded);
        stage.note("99 % of the others within ms", slow);
        if (slow > LATEST_REPLY_MILLIS) {
            stage.violation("the others waited " + slow + " ms");
        }
        if (!flood.isSaid() || flooded < messages) {
            stage.violation("only " + flooded + " messages came at once");
        }
    }
}
