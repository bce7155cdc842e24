package dev.custombot.runtime.metrics;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Of the hub, and what it allows. */
public final class HubMetrics {

    /** A hub has fewer codes; what is between it and the bot may make up any. */
    private static final int MOST_CODES = 50;

    private final MeterRegistry registry;
    private final MeterMaker maker;
    private final MeterFamily<Timer> requests;
    private final MeterFamily<Timer> calls;
    private final Counter senderBroken;
    private final BoundedLabel codes = new BoundedLabel(MOST_CODES);

    HubMetrics(MeterRegistry registry, MeterMaker maker) {
        this.registry = registry;
        this.maker = maker;
        this.requests = maker.timers(BotMeter.HUB_REQUESTS);
        this.calls = maker.timers(BotMeter.HUB_CALLS);
        this.senderBroken = maker.counter(BotMeter.SENDER_BROKEN);
    }

    /**
     * A request with replies was answered, or not.
     *
     * @param code the hub's, the status, or what happened instead; empty when there is none
     */
    public void request(String outcome, String code, long nanos) {
        requests.of(outcome, codes.of(code)).record(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * A typed client asks the hub.
     *
     * @return hears how that ended: {@code done}, the status of a refusal, {@code cancelled}, or why there is no answer
     */
    public Consumer<String> call(String operation) {
        Timer.Sample sample = Timer.start(registry);
        return outcome -> sample.stop(calls.of(operation, outcome));
    }

    /** Whether the circuit breaker is closed (0), half open (1) or open (2), and whether this replica sends (1) or not (0). */
    public void state(Supplier<Number> circuit, Supplier<Number> sender) {
        maker.gauge(BotMeter.HUB_CIRCUIT, circuit);
        maker.gauge(BotMeter.SENDER, sender);
    }

    /** A defect broke off something that the sender does. */
    public void senderBroken() {
        senderBroken.increment();
    }

    /** What the hub allows. */
    public void plan(double rate, int burst, OptionalLong monthlyQuota) {
        maker.gauge(BotMeter.PLAN_RATE, () -> rate);
        maker.gauge(BotMeter.PLAN_BURST, () -> burst);
        monthlyQuota.ifPresent(quota -> maker.gauge(BotMeter.PLAN_MONTHLY_QUOTA, () -> quota));
    }

    /** How many requests could be made at once, how many were made, and for how many seconds replies have waited for one. */
    public void planUsed(Supplier<Number> tokens, Supplier<Number> requestsMade, Supplier<Number> secondsWaited) {
        maker.gauge(BotMeter.PLAN_TOKENS, tokens);
        maker.counter(BotMeter.PLAN_REQUESTS, requestsMade);
        maker.counter(BotMeter.PLAN_WAITING, secondsWaited);
    }
}
