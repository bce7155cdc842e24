package dev.custombot.runtime.bot.dev.traffic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The newest messages of all bots, as many as were asked for, and news of them for who looks. Thread-safe. */
final class TrafficLog {

    /** A page need not be drawn more often. */
    private static final Duration PERIOD = Duration.ofMillis(150);

    private final int most;
    private final Map<String, TrafficLine> lines = new LinkedHashMap<>();
    private final Map<String, String> answered = new HashMap<>();
    private final BroadcastProcessor<TrafficLine> news = BroadcastProcessor.create();
    private long numbers;

    /** @param most how many messages are kept */
    TrafficLog(int most) {
        this.most = most;
    }

    /**
     * What happens to a message happens on its line, what happens to a reply on that of the message that it answers. A line begins where there
     * is none. Never fails.
     */
    void add(String bot, String message, Supplier<TrafficHead> head, JsonObject step) {
        try {
            add(key(bot, message), head, step);
        } catch (RuntimeException e) {
            CustomBotLog.LOG.debugf(e, "What happened to a message cannot be shown");
        }
    }

    private synchronized void add(String id, Supplier<TrafficHead> head, JsonObject step) {
        String key = answered.getOrDefault(id, id);
        put(key, line(key, head).with(step));
    }

    /** A message is being answered: the hub may have the replies before it is known that Kafka has them. */
    synchronized void answers(String bot, String message, Supplier<TrafficHead> head, List<String> replies) {
        String key = key(bot, message);
        lines.put(key, line(key, head));
        replies.forEach(reply -> answered.put(key(bot, reply), key));
        forgetEldest();
    }

    private TrafficLine line(String key, Supplier<TrafficHead> head) {
        TrafficLine line = lines.get(key);
        return line == null ? TrafficLine.begun(++numbers, head.get()) : line;
    }

    private void put(String key, TrafficLine line) {
        lines.put(key, line);
        String bot = line.head().getString("bot");
        line.replies().forEach(reply -> answered.put(key(bot, reply), key));
        forgetEldest();
        news.onNext(line);
    }

    private void forgetEldest() {
        while (lines.size() > most) {
            String eldest = lines.keySet().iterator().next();
            lines.remove(eldest);
            answered.values().removeIf(eldest::equals);
        }
    }

    /** In the order in which they began. */
    synchronized List<TrafficLine> lines() {
        return List.copyOf(lines.values());
    }

    /** Without those of the bot. */
    synchronized void forget(String bot) {
        lines.values().removeIf(line -> line.head().getString("bot").equals(bot));
        answered.values().removeIf(key -> !lines.containsKey(key));
    }

    /** What is there, and then each line that has changed, as it is by then; a line may come twice, with its revision. */
    Multi<JsonObject> watch() {
        // Told by a timer's thread: those whose messages these are have other things to do.
        Multi<List<TrafficLine>> changes = news.onOverflow().drop().group().intoLists().every(PERIOD)
                .filter(lines -> !lines.isEmpty());
        return Multi.createBy().merging()
                // The changes first: none is missed while the rest is collected.
                .streams(changes, Multi.createFrom().deferred(() -> Multi.createFrom().item(lines())))
                .map(TrafficLog::json);
    }

    /** For the application after a live reload, which has the same messages, and other classes. */
    synchronized List<String> kept() {
        return lines.values().stream().map(line -> line.toJson().encode()).toList();
    }

    synchronized void keep(Collection<String> earlier) {
        earlier.stream().map(JsonObject::new).map(TrafficLine::of).forEach(line -> {
            numbers = Math.max(numbers, line.number());
            put(key(line.head().getString("bot"), line.head().getString("message")), line);
        });
    }

    private static JsonObject json(List<TrafficLine> lines) {
        return new JsonObject().put("lines", new JsonArray(lines.stream().map(TrafficLine::toJson).toList()));
    }

    private static String key(String bot, String message) {
        return bot + " " + message;
    }
}
