package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;

/** Of what comes in. */
public final class CallbackMetrics {

    /** What the time of a callback consists of. */
    public enum Phase {
        /** Until somebody looks at it. */
        WAITING,
        AUTHENTICATION,
        BODY,
        DECODING,
        KAFKA
    }

    private static final int HIGHEST_STATUS = 600;
    private static final String[] STATUS = new String[HIGHEST_STATUS];

    static {
        for (int status = 0; status < HIGHEST_STATUS; status++) {
            STATUS[status] = Integer.toString(status);
        }
    }

    private final MeterMaker maker;
    private final MeterFamily<Timer> callbacks;
    private final Timer[] phases = new Timer[Phase.values().length];
    private final DistributionSummary size;
    private final DistributionSummary messages;
    private final MeterFamily<Counter> flawed;

    CallbackMetrics(MeterMaker maker) {
        this.maker = maker;
        this.callbacks = maker.timers(BotMeter.CALLBACKS);
        for (Phase phase : Phase.values()) {
            phases[phase.ordinal()] = maker.timer(BotMeter.CALLBACK_PHASES, phase.name().toLowerCase(Locale.ROOT));
        }
        this.size = maker.summary(BotMeter.CALLBACK_SIZE);
        this.messages = maker.summary(BotMeter.CALLBACK_MESSAGES);
        this.flawed = maker.counters(BotMeter.FLAWED_MESSAGES);
    }

    /** A callback may be answered like this: an increase from nothing to one can only be seen of what was there before. */
    public void preregister(int status, String reason) {
        callbacks.of(label(status), reason);
    }

    /**
     * A callback was answered, or its caller went away (499).
     *
     * @param reason why it has this status: one of few constants, never anything that was sent
     */
    public void answered(int status, String reason, Duration duration) {
        callbacks.of(label(status), reason).record(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static String label(int status) {
        return status < HIGHEST_STATUS ? STATUS[status] : "other";
    }

    /** A part of a callback's time is over. */
    public void phase(Phase phase, long nanos) {
        phases[phase.ordinal()].record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A callback was read. */
    public void read(int bytes, int messagesInIt) {
        size.record(bytes);
        messages.record(messagesInIt);
    }

    /** Messages of a callback could not be stored as such, and were put aside. */
    public void flawed(String reason, int messagesOfIt) {
        flawed.of(reason).increment(messagesOfIt);
    }

    /** Callbacks that wait for their answer, the bytes of their bodies, and how many callbacks there may be. */
    public void inFlight(Supplier<Number> callbacksInFlight, Supplier<Number> bytes, int most) {
        maker.gauge(BotMeter.CALLBACKS_IN_FLIGHT, callbacksInFlight);
        maker.gauge(BotMeter.CALLBACKS_IN_FLIGHT_SIZE, bytes);
        maker.gauge(BotMeter.CALLBACKS_IN_FLIGHT_LIMIT, () -> most);
    }
}
