package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.MessageType;
import dev.custombot.deadletter.DeadLetterStage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Every meter of the extension. Labels take few values: conversation ids never appear, and types that are not published are
 * {@code custom} or {@code other}.
 */
public final class BotMetrics {

    private static final String DEAD_LETTERS = "custom.bot.dead.letters";
    private static final Duration[] CALLBACK_BUCKETS = {Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofSeconds(4), Duration.ofSeconds(5)};

    private final MeterRegistry registry;
    private final String name;
    private final Tags bot;

    /** @param bot the bot's name, as every meter shows it */
    public BotMetrics(MeterRegistry registry, String bot) {
        this.registry = registry;
        this.name = bot;
        this.bot = Tags.of("bot", bot);
        // An increase from nothing to one can only be seen of what was there before.
        for (DeadLetterStage stage : DeadLetterStage.values()) {
            count(DEAD_LETTERS, 0, "stage", stage.label());
        }
    }

    /** The bot's name, as every meter shows it. */
    public String bot() {
        return name;
    }

    /**
     * A callback was answered, or its caller went away (499).
     *
     * @param reason why it has this status: one of few constants, never anything that was sent
     */
    public void callback(int status, String reason, Duration duration) {
        Timer.builder("custom.bot.callbacks").tags(bot).tag("status", Integer.toString(status)).tag("reason", reason)
                .serviceLevelObjectives(CALLBACK_BUCKETS)
                .register(registry).record(duration);
    }

    /** A secret in a file, or of a credentials provider, was read again and has {@code changed}, or could not be: {@code failed}. */
    public void secretReload(String outcome) {
        count("custom.bot.callback.secrets.reloads", 1, "outcome", outcome);
    }

    /** A bearer token was {@code remembered}, {@code accepted}, {@code refused}, or could not be verified: {@code unavailable}. */
    public void token(String outcome) {
        count("custom.bot.callback.tokens", 1, "outcome", outcome);
    }

    /** The key set was {@code loaded}, or that {@code failed}. */
    public void keySetLoad(String outcome) {
        count("custom.bot.callback.keys.loads", 1, "outcome", outcome);
    }

    /** How old the key set is, in seconds; not a number while there is none. */
    public void keySetAge(Supplier<Number> seconds) {
        Gauge.builder("custom.bot.callback.keys.age", seconds).tags(bot).baseUnit("seconds").register(registry);
    }

    /** A token was introspected: {@code active}, {@code inactive} or {@code failed}. */
    public void introspection(String outcome) {
        count("custom.bot.callback.introspections", 1, "outcome", outcome);
    }

    /**
     * A request for a token was answered: {@code issued}, {@code issued_previous_secret}, an error of RFC 6749, {@code slowed},
     * {@code overloaded} or {@code failed}.
     *
     * @param client one that is configured, or {@code unknown}
     */
    public void tokenRequest(String client, String outcome, Duration duration) {
        registry.timer("custom.bot.token.requests", bot.and("client", client, "outcome", outcome)).record(duration);
    }

    /** Messages of a callback could not be stored as such, and were put aside. */
    public void flawedMessages(String reason, int messages) {
        count("custom.bot.callback.messages.flawed", messages, "reason", reason);
    }

    /** Callbacks that wait for their answer. */
    public void callbacksInFlight(Number callbacks) {
        Gauge.builder("custom.bot.callbacks.in.flight", callbacks, Number::doubleValue).tags(bot).strongReference(true)
                .register(registry);
    }

    /** The bytes of their bodies. */
    public void callbackBytesInFlight(Number bytes) {
        Gauge.builder("custom.bot.callbacks.in.flight.size", bytes, Number::doubleValue).tags(bot).baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    /** A message was handled, or why it was not: {@code handled}, {@code unhandled}, {@code duplicate}, {@code own}, {@code not_for_us} or {@code failed}. */
    public void message(String type, String outcome) {
        count("custom.bot.messages", 1, "type", label(type), "outcome", outcome);
    }

    /** Messages of flooded conversations, which are read again when their turn comes. */
    public void messagesSetAside(Supplier<Number> messages) {
        Gauge.builder("custom.bot.messages.set.aside", messages).tags(bot).register(registry);
    }

    /** How many handled messages are remembered, and for how long in fact. */
    public void deduplication(Supplier<Number> entries, Supplier<Number> seconds) {
        Gauge.builder("custom.bot.deduplication.entries", entries).tags(bot).register(registry);
        Gauge.builder("custom.bot.deduplication.window", seconds).tags(bot).baseUnit("seconds").register(registry);
    }

    /** The shared memory of handled messages did not answer: {@code look_up}; {@code late} is added later, {@code lost} never. */
    public void sharedMemoryMissed(String outcome) {
        count("custom.bot.deduplication.missed", 1, "outcome", outcome);
    }

    /** The handlers that run, the age of the oldest in seconds, and the calls that were interrupted and have not come back. */
    public void runningHandlers(Supplier<Number> running, Supplier<Number> oldest, Supplier<Number> abandoned) {
        Gauge.builder("custom.bot.handlers.running", running).tags(bot).register(registry);
        Gauge.builder("custom.bot.handlers.oldest", oldest).tags(bot).baseUnit("seconds").register(registry);
        Gauge.builder("custom.bot.handlers.abandoned", abandoned).tags(bot).register(registry);
    }

    /** A handler takes its time: {@code slow}, or took too long: {@code expired}. */
    public void handlerTime(String handler, String outcome) {
        count("custom.bot.handlers.late", 1, "handler", handler, "outcome", outcome);
    }

    /** A condition on a text took too long, or too much of the stack. */
    public void matchingGivenUp(String handler) {
        count("custom.bot.handlers.unmatched", 1, "handler", handler);
    }

    /** A reply was sent, or why it was not: {@code sent}, {@code duplicate}, {@code superseded} or {@code refused}; {@code retried} and {@code parked} are in passing. */
    public void reply(String type, String outcome) {
        count("custom.bot.replies", 1, "type", label(type), "outcome", outcome);
    }

    /** A request with replies was answered, or not. */
    public void hubRequest(String outcome) {
        count("custom.bot.hub.requests", 1, "outcome", outcome);
    }

    /**
     * A typed client asks the hub.
     *
     * @return hears how that ended: {@code done}, the status of a refusal, or why there is none
     */
    public Consumer<String> hubCall(String operation) {
        Timer.Sample sample = Timer.start(registry);
        return outcome -> sample
                .stop(registry.timer("custom.bot.hub.calls", bot.and("operation", operation, "outcome", outcome)));
    }

    /** What the hub allows, and how many requests could be made at once. */
    public void plan(double rate, int burst, OptionalLong monthlyQuota, Supplier<Number> tokens) {
        Gauge.builder("custom.bot.plan.rate", () -> rate).tags(bot).register(registry);
        Gauge.builder("custom.bot.plan.burst", () -> burst).tags(bot).register(registry);
        monthlyQuota
                .ifPresent(quota -> Gauge.builder("custom.bot.plan.monthly.quota", () -> quota).tags(bot).register(registry));
        Gauge.builder("custom.bot.plan.tokens", tokens).tags(bot).register(registry);
    }

    /** What the sender has in memory, and whether the circuit breaker is closed (0), half open (1) or open (2). */
    public void sender(Supplier<Number> waiting, Supplier<Number> parked, Supplier<Number> circuit) {
        Gauge.builder("custom.bot.replies.waiting", waiting).tags(bot).register(registry);
        Gauge.builder("custom.bot.replies.parked", parked).tags(bot).register(registry);
        Gauge.builder("custom.bot.hub.circuit", circuit).tags(bot).register(registry);
    }

    /** What operators have paused, by kind, and how many conversations wait for that here. */
    public void paused(Supplier<Number> conversations, Supplier<Number> handlers, Supplier<Number> sender,
            Supplier<Number> held) {
        Gauge.builder("custom.bot.control.paused", conversations).tags(bot).tag("what", "conversations").register(registry);
        Gauge.builder("custom.bot.control.paused", handlers).tags(bot).tag("what", "handlers").register(registry);
        Gauge.builder("custom.bot.control.paused", sender).tags(bot).tag("what", "sender").register(registry);
        Gauge.builder("custom.bot.control.held", held).tags(bot).register(registry);
    }

    /** A record was put aside. */
    public void deadLetter(String stage) {
        count(DEAD_LETTERS, 1, "stage", stage);
    }

    /** Somebody dealt with a dead letter: {@code replayed}, {@code discarded} or {@code skipped}. */
    public void deadLetterAction(String stage, String outcome) {
        count("custom.bot.dead.letter.actions", 1, "stage", stage, "outcome", outcome);
    }

    private void count(String name, int amount, String... tags) {
        registry.counter(name, bot.and(tags)).increment(amount);
    }

    private static String label(String type) {
        if (MessageType.known().contains(type)) {
            return type;
        }
        return MessageType.isCustom(type) ? "custom" : "other";
    }
}
