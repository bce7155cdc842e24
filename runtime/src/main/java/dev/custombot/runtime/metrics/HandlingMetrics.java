package dev.custombot.runtime.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;

/** Of what becomes of messages. */
public final class HandlingMetrics {

    private static final String FAILED = "failed";
    private static final String EXPIRED = "expired";

    private final MeterMaker maker;
    private final MeterFamily<Counter> messages;
    private final MeterFamily<Counter> missed;
    private final MeterFamily<Timer> runs;
    private final MeterFamily<Counter> late;
    private final MeterFamily<Counter> retries;
    private final MeterFamily<Counter> unmatched;

    HandlingMetrics(MeterMaker maker) {
        this.maker = maker;
        this.messages = maker.counters(BotMeter.MESSAGES);
        this.missed = maker.counters(BotMeter.DEDUPLICATION_MISSED);
        this.runs = maker.timers(BotMeter.HANDLERS);
        this.late = maker.counters(BotMeter.HANDLERS_LATE);
        this.retries = maker.counters(BotMeter.HANDLERS_RETRIES);
        this.unmatched = maker.counters(BotMeter.HANDLERS_UNMATCHED);
    }

    /** A message was handled, or why it was not: {@code handled}, {@code unhandled}, {@code duplicate}, {@code own}, {@code not_for_us} or {@code failed}. */
    public void message(String type, String outcome) {
        messages.of(TypeLabel.of(type), outcome).increment();
    }

    /** How many conversations have a handler running, wait for a place, and pause; and for how long the oldest has, in seconds. */
    public void lanes(Supplier<Number> running, Supplier<Number> waiting, Supplier<Number> paused, Supplier<Number> oldest) {
        maker.gauge(BotMeter.LANES, running, "running");
        maker.gauge(BotMeter.LANES, waiting, "waiting");
        maker.gauge(BotMeter.LANES, paused, "paused");
        maker.gauge(BotMeter.LANES_OLDEST, oldest);
    }

    /** How many records of a topic are not done, and how old the oldest is that was read, in seconds. */
    public void lag(String topic, Supplier<Number> records, Supplier<Number> oldest) {
        maker.gauge(BotMeter.LAG, records, topic);
        maker.gauge(BotMeter.LAG_AGE, oldest, topic);
    }

    /** How many partitions of a topic this process has. */
    public void partitions(String topic, Supplier<Number> owned) {
        maker.gauge(BotMeter.PARTITIONS, owned, topic);
    }

    /** How many partitions a topic has in all. */
    public void partitionsOfTopic(String topic, Supplier<Number> all) {
        maker.gauge(BotMeter.TOPIC_PARTITIONS, all, topic);
    }

    /** How many records of a topic were removed before they were worked on. */
    public void lost(String topic, Supplier<Number> records) {
        maker.counter(BotMeter.LOST, records, topic);
    }

    /** Messages of flooded conversations, which are read again when their turn comes. */
    public void setAside(Supplier<Number> messagesAside) {
        maker.gauge(BotMeter.MESSAGES_SET_ASIDE, messagesAside);
    }

    /** What operators have paused, by kind, and how many conversations wait for that here. */
    public void paused(Supplier<Number> conversations, Supplier<Number> handlers, Supplier<Number> sender,
            Supplier<Number> held) {
        maker.gauge(BotMeter.CONTROL_PAUSED, conversations, "conversations");
        maker.gauge(BotMeter.CONTROL_PAUSED, handlers, "handlers");
        maker.gauge(BotMeter.CONTROL_PAUSED, sender, "sender");
        maker.gauge(BotMeter.CONTROL_HELD, held);
    }

    /** How many handled messages are remembered, for how long in fact, and for how long they should be. */
    public void deduplication(Supplier<Number> entries, Supplier<Number> seconds, long wanted) {
        maker.gauge(BotMeter.DEDUPLICATION_ENTRIES, entries);
        maker.gauge(BotMeter.DEDUPLICATION_WINDOW, seconds);
        maker.gauge(BotMeter.DEDUPLICATION_WANTED, () -> wanted);
    }

    /** There is a shared memory of handled messages. */
    public void sharesMemory() {
        for (String outcome : new String[]{"look_up", "late", "lost"}) {
            missed.of(outcome);
        }
    }

    /** The shared memory of handled messages did not answer: {@code look_up}; {@code late} is added later, {@code lost} never. */
    public void sharedMemoryMissed(String outcome) {
        missed.of(outcome).increment();
    }

    /** The handlers that run, the age of the oldest in seconds, and the calls that were interrupted and have not come back. */
    public void running(Supplier<Number> running, Supplier<Number> oldest, Supplier<Number> abandoned) {
        maker.gauge(BotMeter.HANDLERS_RUNNING, running);
        maker.gauge(BotMeter.HANDLERS_OLDEST, oldest);
        maker.gauge(BotMeter.HANDLERS_ABANDONED, abandoned);
    }

    /**
     * A handler may be called.
     *
     * @param matches whether it has a condition on texts
     */
    public void mayRun(String handler, boolean matches) {
        // An increase from nothing to one can only be seen of what was there before.
        for (String outcome : new String[]{"done", FAILED, EXPIRED, "left"}) {
            runs.of(handler, outcome);
        }
        late.of(handler, "slow");
        late.of(handler, EXPIRED);
        retries.of(handler);
        if (matches) {
            unmatched.of(handler);
        }
    }

    /** A run has come to its end: {@code done}, {@code failed}, {@code expired} or {@code left}. */
    public void ran(String handler, String outcome, long nanos) {
        runs.of(handler, outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A handler takes its time: {@code slow}, or took too long: {@code expired}. */
    public void late(String handler, String outcome) {
        late.of(handler, outcome).increment();
    }

    /** A handler that has failed is called again. */
    public void retried(String handler) {
        retries.of(handler).increment();
    }

    /** A condition on a text took too long, or too much of the stack. */
    public void matchingGivenUp(String handler) {
        unmatched.of(handler).increment();
    }
}
