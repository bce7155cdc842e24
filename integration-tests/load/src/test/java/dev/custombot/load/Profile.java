package dev.custombot.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.custombot.load.hub.Load;
import dev.custombot.load.report.Table;

/** The scenarios. Whatever is compared is warm, and measured in turns, so that a machine that is busy now and then is so for all. */
final class Profile {

    private static final double SECONDS = 20;
    private static final int AT_ONCE = 64;
    private static final int BUSY_AT_ONCE = 16;
    private static final int CONVERSATIONS = 10_000;
    /** Stored and read again, and for no handler. */
    private static final Load LOAD = new Load(0, "/", "", "custom.load", 0, AT_ONCE, 1, CONVERSATIONS, SECONDS, false, 1);

    private final Settings settings;
    private final Stage stage;
    private final WarmUp warmUp;
    private final List<Table> tables = new ArrayList<>();

    Profile(Settings settings, Stage stage) {
        this.settings = settings;
        this.stage = stage;
        this.warmUp = new WarmUp(settings.scaled(WarmUp.SECONDS));
    }

    List<Table> play() {
        if (settings.plays("callback")) {
            callback();
        }
        if (settings.plays("way")) {
            wholeWay();
        }
        if (settings.plays("keyed")) {
            inOrderPerConversation();
        }
        return tables;
    }

    private void callback() {
        Receiver bot = stage.bot("bot, JWT");
        Receiver open = stage.byHand("by hand", "/open", false);
        Receiver guarded = stage.byHand("by hand, JWT", "/guarded", true);
        List<Receiver> all = List.of(bot, open, guarded, stage.bareVertx("HTTP alone"));
        List<Receiver> withProducer = new ArrayList<>(all);
        withProducer.add(stage.bareProducer("producer alone"));
        warmUp.of(withProducer, LOAD);
        Table saturation = table("A callback with one message, as many as are taken", "messages/s", "CPU µs", "bytes", "p50 ms",
                "p99 ms", "RSS MB",
                "not taken");
        compare(withProducer, LOAD).forEach((name, rounds) -> saturation.row(name, Measured.middle(rounds, Measured::perSecond),
                Measured.middle(rounds, Measured::cpu), Measured.middle(rounds, Measured::allocated), millis(rounds, true, 50),
                millis(rounds, true, 99), Measured.middle(rounds, Measured::resident),
                Measured.middle(rounds, Measured::notTaken)));
        for (double rate : new double[]{500, 1_000}) {
            Table latency = table("A callback with one message, " + (int) rate + " a second", "p50 ms", "p99 ms", "p99.9 ms",
                    "CPU µs", "not taken");
            compare(all, LOAD.withRate(rate)).forEach((name, rounds) -> latency.row(name, millis(rounds, true, 50),
                    millis(rounds, true, 99), millis(rounds, true, 999), Measured.middle(rounds, Measured::cpu),
                    Measured.middle(rounds, Measured::notTaken)));
        }
        Table sizes = table("Messages per callback, as many as are taken", "messages/s", "CPU µs per message",
                "bytes per message", "p50 ms", "p99 ms");
        for (int messages : new int[]{1, 10, 50, 200}) {
            Load load = LOAD.withMessages(messages).withAtOnce(Math.max(4, AT_ONCE / messages));
            compare(List.of(bot, guarded), load).forEach((name, rounds) -> sizes.row(name + ", " + messages,
                    Measured.middle(rounds, Measured::perSecond), Measured.middle(rounds, Measured::cpu),
                    Measured.middle(rounds, Measured::allocated), millis(rounds, true, 50), millis(rounds, true, 99)));
        }
    }

    private void wholeWay() {
        Load load = LOAD.toHandlers();
        List<Receiver> bots = List.of(stage.bot("bot, JWT"), stage.byHand("by hand, JWT", "/bot", true));
        warmUp.of(bots, load);
        Table way = table("From the callback to the hub's acceptance of the reply", "messages/s", "CPU µs", "bytes", "p50 ms",
                "p99 ms", "p99.9 ms", "not taken");
        Map<String, Load> loads = new LinkedHashMap<>();
        loads.put("300 a second", load.withRate(300));
        loads.put("as many as are replied to, " + AT_ONCE + " at once", load);
        loads.put("500 a second, 100 conversations", load.withRate(500).withConversations(100));
        loads.put("500 a second, 10 000", load.withRate(500).withConversations(10_000));
        loads.put("500 a second, 100 000", load.withRate(500).withConversations(100_000));
        loads.forEach((what, each) -> compare(bots, each).forEach((name, rounds) -> way.row(name + ": " + what,
                Measured.middle(rounds, Measured::perSecond), Measured.middle(rounds, Measured::cpu),
                Measured.middle(rounds, Measured::allocated), millis(rounds, false, 50), millis(rounds, false, 99),
                millis(rounds, false, 999), Measured.middle(rounds, Measured::notTaken))));
    }

    /** Of a few that say most; by hand with the connector's {@code throttled.ordered=key}. */
    private void inOrderPerConversation() {
        Load load = LOAD.toBusyHandlers().withAtOnce(BUSY_AT_ONCE);
        List<Receiver> bots = List.of(stage.bot("bot, JWT"), stage.byHand("by hand, JWT", "/bot", true));
        warmUp.of(bots, load);
        Table keyed = table("In order per conversation, a handler of 1 ms, as many as are handled", "messages/s", "CPU µs",
                "bytes",
                "not taken");
        for (int conversations : new int[]{100, 1_000, CONVERSATIONS}) {
            compare(bots, load.withConversations(conversations)).forEach((name, rounds) -> keyed.row(
                    name + ": " + conversations + " conversations", Measured.middle(rounds, Measured::perSecond),
                    Measured.middle(rounds, Measured::cpu), Measured.middle(rounds, Measured::allocated),
                    Measured.middle(rounds, Measured::notTaken)));
        }
    }

    private Table table(String title, String... columns) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(List.of(columns));
        Table table = new Table(title, head.toArray(String[]::new));
        tables.add(table);
        return table;
    }

    private Map<String, List<Measured>> compare(List<Receiver> receivers, Load load) {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Receiver receiver : receivers) {
                Measured one = receiver.measure(load.lasting(settings.scaled(SECONDS)));
                System.out.println(receiver.name() + ": " + one);
                measured.computeIfAbsent(receiver.name(), name -> new ArrayList<>()).add(one);
            }
        }
        return measured;
    }

    /** @param isAnswer of the callback, or else of the reply */
    private static double millis(List<Measured> rounds, boolean isAnswer, int percentile) {
        return Measured.middle(rounds, one -> {
            var times = isAnswer ? one.outcome().answers() : one.outcome().replies();
            return switch (percentile) {
                case 50 -> times.p50();
                case 99 -> times.p99();
                default -> times.p999();
            };
        }) / 1e3;
    }
}
