package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.MessageType;
import dev.custombot.deadletter.DeadLetterStage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Every meter of the extension. Labels take few values: conversation ids never appear, and types that are not published are
 * {@code custom} or {@code other}.
 */
@Singleton
public class BotMetrics {

    private static final String DEAD_LETTERS = "custom.bot.dead.letters";
    private static final Duration[] CALLBACK_BUCKETS = {Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofSeconds(4), Duration.ofSeconds(5)};

    @Inject
    MeterRegistry registry;

    /** An increase from nothing to one can only be seen of what was there before. */
    @PostConstruct
    void announce() {
        for (DeadLetterStage stage : DeadLetterStage.values()) {
            registry.counter(DEAD_LETTERS, "stage", stage.label());
        }
    }

    /** A callback was answered. */
    public void callback(int status, Duration duration) {
        Timer.builder("custom.bot.callbacks").tag("status", Integer.toString(status)).serviceLevelObjectives(CALLBACK_BUCKETS)
                .register(registry).record(duration);
    }

    /** Callbacks that wait for their answer. */
    public void callbacksInFlight(Number callbacks) {
        Gauge.builder("custom.bot.callbacks.in.flight", callbacks, Number::doubleValue).strongReference(true)
                .register(registry);
    }

    /** The bytes of their bodies. */
    public void callbackBytesInFlight(Number bytes) {
        Gauge.builder("custom.bot.callbacks.in.flight.size", bytes, Number::doubleValue).baseUnit("bytes").strongReference(true)
                .register(registry);
    }

    /** A message was handled, or why it was not: {@code handled}, {@code unhandled}, {@code duplicate} or {@code failed}. */
    public void message(String type, String outcome) {
        registry.counter("custom.bot.messages", "type", label(type), "outcome", outcome).increment();
    }

    /** A reply was sent, or why it was not: {@code sent}, {@code duplicate} or {@code refused}; {@code retried} and {@code parked} are in passing. */
    public void reply(String type, String outcome) {
        registry.counter("custom.bot.replies", "type", label(type), "outcome", outcome).increment();
    }

    /** A request with replies was answered, or not. */
    public void hubRequest(String outcome) {
        registry.counter("custom.bot.hub.requests", "outcome", outcome).increment();
    }

    /** What the hub allows, and how many requests could be made at once. */
    public void plan(double rate, int burst, OptionalLong monthlyQuota, Supplier<Number> tokens) {
        Gauge.builder("custom.bot.plan.rate", () -> rate).register(registry);
        Gauge.builder("custom.bot.plan.burst", () -> burst).register(registry);
        monthlyQuota.ifPresent(quota -> Gauge.builder("custom.bot.plan.monthly.quota", () -> quota).register(registry));
        Gauge.builder("custom.bot.plan.tokens", tokens).register(registry);
    }

    /** What the sender has in memory, and whether the circuit breaker is closed (0), half open (1) or open (2). */
    public void sender(Supplier<Number> waiting, Supplier<Number> parked, Supplier<Number> circuit) {
        Gauge.builder("custom.bot.replies.waiting", waiting).register(registry);
        Gauge.builder("custom.bot.replies.parked", parked).register(registry);
        Gauge.builder("custom.bot.hub.circuit", circuit).register(registry);
    }

    /** A record was put aside. */
    public void deadLetter(String stage) {
        registry.counter(DEAD_LETTERS, "stage", stage).increment();
    }

    /** Somebody dealt with a dead letter: {@code replayed}, {@code discarded} or {@code skipped}. */
    public void deadLetterAction(String stage, String outcome) {
        registry.counter("custom.bot.dead.letter.actions", "stage", stage, "outcome", outcome).increment();
    }

    private static String label(String type) {
        if (MessageType.known().contains(type)) {
            return type;
        }
        return MessageType.isCustom(type) ? "custom" : "other";
    }
}
