package dev.custombot.runtime.metrics;

import io.micrometer.core.instrument.Counter;

/** Of what becomes of conversations, for the team that makes the bot. */
public final class ConversationMetrics {

    private final Counter begun;
    private final Counter endedByBot;
    private final Counter endedByOther;
    private final MeterFamily<Counter> escalated;
    private final MeterFamily<Counter> abandoned;

    ConversationMetrics(MeterMaker maker) {
        this.begun = maker.counter(BotMeter.CONVERSATIONS_BEGUN);
        this.endedByBot = maker.counter(BotMeter.CONVERSATIONS_ENDED, "bot");
        this.endedByOther = maker.counter(BotMeter.CONVERSATIONS_ENDED, "other");
        this.escalated = maker.counters(BotMeter.CONVERSATIONS_ESCALATED);
        this.abandoned = maker.counters(BotMeter.CONVERSATIONS_ABANDONED);
    }

    /** A conversation that nobody here knows. */
    public void begun() {
        begun.increment();
    }

    public void ended(boolean byBot) {
        (byBot ? endedByBot : endedByOther).increment();
    }

    /**
     * The bot has handed a conversation over.
     *
     * @param cause what wanted it: the role of a handler, or {@code own}
     */
    public void escalated(String cause, String handler) {
        escalated.of(cause, handler).increment();
    }

    /** A conversation has ended while the bot waited for an answer. */
    public void abandoned(String question) {
        abandoned.of(question).increment();
    }
}
