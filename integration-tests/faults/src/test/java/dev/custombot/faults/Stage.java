package dev.custombot.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import dev.custombot.faults.account.Account;
import dev.custombot.faults.account.Accountant;
import dev.custombot.faults.account.CallLog;
import dev.custombot.faults.account.Doubled;
import dev.custombot.faults.account.GivenUp;
import dev.custombot.faults.account.HubJournal;
import dev.custombot.faults.account.Latencies;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.BrokerCluster;
import dev.custombot.faults.process.HubProcess;
import dev.custombot.faults.process.PlayedHub;
import dev.custombot.faults.traffic.Ledger;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Seeds;
import dev.custombot.faults.traffic.Traffic;

/** What a scenario plays on: a broker, a hub and bots of its own, and customers. */
public final class Stage implements AutoCloseable {

    private final Settings settings;
    private final Path folder;
    private final Seeds seeds;
    private final Random moments;
    private final Random ids;
    private final BrokerCluster brokers;
    private final HubProcess hub;
    private final Ledger ledger = new Ledger();
    private final Accountant accountant;
    private final List<BotProcess> bots = new ArrayList<>();
    private final List<Traffic> traffics = new ArrayList<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<Long> kills = new ArrayList<>();
    private final long started = System.nanoTime();

    Stage(Settings settings, Path folder, Scenario scenario) {
        this.settings = settings;
        this.folder = folder;
        this.seeds = new Seeds(settings.seed());
        this.moments = seeds.moments();
        this.ids = seeds.ids();
        this.brokers = new BrokerCluster(scenario.brokers(), folder);
        this.hub = hub(brokers, folder, settings.hub(), scenario.hubMegabytes());
        this.accountant = new Accountant(folder, hub.journal(), ledger, settings.hub().notStored());
    }

    /** A try-with-resources knows nothing of a stage that was only half made. */
    private static HubProcess hub(BrokerCluster brokers, Path folder, PlayedHub kind, int megabytes) {
        try {
            return new HubProcess(folder, kind, megabytes);
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    public Seeds seeds() {
        return seeds;
    }

    /** When faults begin and end. */
    public Random moments() {
        return moments;
    }

    public BrokerCluster brokers() {
        return brokers;
    }

    public HubProcess hub() {
        return hub;
    }

    public Ledger ledger() {
        return ledger;
    }

    public double rate() {
        return settings.rate();
    }

    public int scaled(int number) {
        return settings.scaled(number);
    }

    public Duration scaled(Duration duration) {
        return settings.scaled(duration);
    }

    /** A bot that was started and is ready. */
    public BotProcess bot(String name) {
        BotProcess bot = startingBot(name, Map.of());
        bot.awaitReady();
        return bot;
    }

    /** A bot that is being started. */
    public BotProcess startingBot(String name, Map<String, String> more) {
        return startingBot(name, more, Map.of());
    }

    /** @param environment of the process */
    public BotProcess startingBot(String name, Map<String, String> more, Map<String, String> environment) {
        BotProcess bot = new BotProcess(name, settings.bot(), brokers, hub, folder, more, environment);
        bots.add(bot);
        bot.start();
        return bot;
    }

    /** Customers who begin to speak to these bots. */
    public Traffic traffic(Load load, BotProcess... to) {
        List<String> conversations = Stream.generate(() -> new UUID(ids.nextLong(), ids.nextLong()).toString())
                .limit(load.conversations()).toList();
        conversations.forEach(hub::open);
        Traffic traffic = new Traffic(load, conversations, List.of(to).stream().map(BotProcess::callback).toList(), hub.kind(),
                ledger,
                seeds);
        traffics.add(traffic);
        return traffic.start();
    }

    /** Lets a fault, or the customers, go on for a while: time itself is what is wanted, there is no condition to wait for. */
    public void during(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** Waits until everything that was said is acknowledged, and all of that came to its end; not longer than the limit. */
    public void settle(Duration limit) {
        new Settlement(this, traffics, limit).await();
        int heldBack = ledger.count(Ledger.HELD_BACK);
        if (heldBack > 0) {
            note("held back while no replica was ready", heldBack);
        }
    }

    /** A bot is killed now: what it has heard of the hub, and not kept yet, is gone. */
    public void kill(BotProcess bot) {
        kills.add(HubJournal.now());
        bot.kill();
    }

    /**
     * How many replies the hub may have twice: none where it recognises them; or else those of which it does not know itself that its answer
     * arrived, as far as the bots say so, too, and those after which a bot was killed before it kept them.
     */
    int mayDouble() {
        if (hub.kind().recognisesRepetitions()) {
            return 0;
        }
        Doubled doubled = accountant.doubled(kills);
        int unknown = bots.stream().mapToInt(BotProcess::unknownOutcomes).sum();
        note("doubled after a lost answer", doubled.answerLost());
        note("doubled after a kill", doubled.killed());
        note("doubled without either", doubled.unexcused());
        note("requests of unknown outcome", unknown);
        return doubled.excused(unknown);
    }

    /** What the bots noted of their handlers. */
    public CallLog calls() {
        return accountant.calls();
    }

    public Latencies latencies() {
        return accountant.latencies();
    }

    /** Where this scenario's files are. */
    public Path folder() {
        return folder;
    }

    public GivenUp givenUp() {
        return accountant.givenUp(brokers.bootstrapServers());
    }

    /** That each of these bots has called its handler, or else it was not needed. */
    public void expectEachToHandle(String... names) {
        for (String name : names) {
            int calls = accountant.calls().countOf(name);
            note("calls in " + name, calls);
            if (calls == 0) {
                violation(name + " handled nothing");
            }
        }
    }

    Account account() {
        return accountant.account(brokers.bootstrapServers());
    }

    /** A number that only this scenario has. */
    public void note(String name, Object value) {
        numbers.put(name, value.toString());
        log(name + " " + value);
    }

    /** Something that must not be. */
    public void violation(String what) {
        violations.add(what);
        log(what);
    }

    public void log(String what) {
        System.out.printf("  %6.1f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    Map<String, String> numbers() {
        return numbers;
    }

    List<String> violations() {
        return violations;
    }

    int seconds() {
        return (int) ((System.nanoTime() - started) / 1_000_000_000);
    }

    @Override
    public void close() {
        traffics.forEach(Traffic::close);
        bots.forEach(BotProcess::close);
        hub.close();
        brokers.close();
    }
}
