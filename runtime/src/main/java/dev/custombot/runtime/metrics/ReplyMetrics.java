package dev.custombot.runtime.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.custombot.runtime.record.ConversationFate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;

/** Of what the bot says. */
public final class ReplyMetrics {

    private static final String REFUSED = "refused";

    private final MeterMaker maker;
    private final MeterFamily<Counter> replies;
    private final MeterFamily<Counter> retries;
    private final MeterFamily<Counter> parkings;
    private final Timer time;
    private final Timer timeBeyondPlan;

    ReplyMetrics(MeterMaker maker, String hub) {
        this.maker = maker;
        this.replies = maker.counters(BotMeter.REPLIES);
        // An increase from nothing to one can only be seen of what was there before.
        replies.of("text", REFUSED);
        replies.of("text", ConversationFate.CONVERSATION_OVER);
        this.retries = maker.counters(BotMeter.REPLIES_RETRIES);
        this.parkings = maker.counters(BotMeter.REPLIES_PARKINGS);
        this.time = maker.timer(BotMeter.REPLY_TIME, hub);
        this.timeBeyondPlan = maker.timer(BotMeter.REPLY_TIME_BEYOND_PLAN, hub);
    }

    /** A reply has come to its end: {@code sent}, {@code duplicate}, {@code superseded}, {@code refused} or {@code conversation_over}. */
    public void ended(String type, String outcome) {
        replies.of(TypeLabel.of(type), outcome).increment();
    }

    /** The bot may say something of the type. */
    public void preregister(String type) {
        // An increase from nothing to one can only be seen of what was there before.
        replies.of(TypeLabel.of(type), REFUSED);
        parkings.of(TypeLabel.of(type));
    }

    /** A request with it has failed in passing. */
    public void retried(String type) {
        retries.of(TypeLabel.of(type)).increment();
    }

    /** It was parked. */
    public void parked(String type) {
        parkings.of(TypeLabel.of(type)).increment();
    }

    /** The hub has accepted a reply so long after the callback came in; and how long it would have been without the plan. */
    public void accepted(long millis, long beyondPlan) {
        time.record(millis, TimeUnit.MILLISECONDS);
        timeBeyondPlan.record(beyondPlan, TimeUnit.MILLISECONDS);
    }

    /** What the sender has in memory. */
    public void queue(Supplier<Number> waiting, Supplier<Number> parked) {
        maker.gauge(BotMeter.REPLIES_WAITING, waiting);
        maker.gauge(BotMeter.REPLIES_PARKED, parked);
    }

    /** In how many seconds the last that is queued, there or on the topic, will have left. */
    public void last(Supplier<Number> seconds) {
        maker.gauge(BotMeter.REPLIES_LAST, seconds);
    }
}
