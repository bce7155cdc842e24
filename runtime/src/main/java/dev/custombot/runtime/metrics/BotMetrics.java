package dev.custombot.runtime.metrics;

import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

/**
 * The meters of one bot. What is counted often is kept, so that counting takes no memory; the names are in the {@link BotMeter catalogue}.
 * Without a registry that keeps anything all of it does nothing.
 */
public final class BotMetrics {

    private final MeterRegistry registry;
    private final String bot;
    private final MeterMaker maker;
    private final CallbackMetrics callbacks;
    private final CallerMetrics callers;
    private final HandlingMetrics handling;
    private final ConversationMetrics conversations;
    private final ReplyMetrics replies;
    private final HubMetrics hub;
    private final LetterMetrics letters;

    /** @param bot the bot's name, as every meter shows it */
    public BotMetrics(MeterRegistry registry, String bot) {
        this(registry, bot, "unknown");
    }

    /** @param hub the kind of its hub */
    public BotMetrics(MeterRegistry registry, String bot, String hub) {
        this.registry = registry;
        this.bot = bot;
        this.maker = new MeterMaker(registry, bot);
        this.callbacks = new CallbackMetrics(maker);
        this.callers = new CallerMetrics(maker);
        this.handling = new HandlingMetrics(maker);
        this.conversations = new ConversationMetrics(maker);
        this.replies = new ReplyMetrics(maker, hub);
        this.hub = new HubMetrics(registry, maker);
        this.letters = new LetterMetrics(maker);
    }

    /** The bot's name, as every meter shows it. */
    public String bot() {
        return bot;
    }

    /** Whether anything is kept of what is counted. */
    public boolean isKept() {
        return !(registry instanceof CompositeMeterRegistry all) || !all.getRegistries().isEmpty();
    }

    /** Of what comes in. */
    public CallbackMetrics callbacks() {
        return callbacks;
    }

    /** Of who brings it, and by which credentials. */
    public CallerMetrics callers() {
        return callers;
    }

    /** Of what becomes of messages. */
    public HandlingMetrics handling() {
        return handling;
    }

    /** Of what becomes of customers. */
    public ConversationMetrics conversations() {
        return conversations;
    }

    /** Of what the bot says. */
    public ReplyMetrics replies() {
        return replies;
    }

    /** Of the hub, and what it allows. */
    public HubMetrics hub() {
        return hub;
    }

    /** Of what was given up. */
    public LetterMetrics letters() {
        return letters;
    }

    /**
     * Shows a value of somebody else's.
     *
     * @param values of the meter's tags, in their order
     */
    public void gauge(BotMeter meter, Supplier<Number> value, String... values) {
        maker.gauge(meter, value, values);
    }

    /**
     * A counter, to be kept by who counts.
     *
     * @param values of the meter's tags, in their order
     */
    public Counter counter(BotMeter meter, String... values) {
        return maker.counter(meter, values);
    }
}
