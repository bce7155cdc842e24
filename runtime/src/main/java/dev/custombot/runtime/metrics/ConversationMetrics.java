package dev.custombot.runtime.metrics;

import java.util.Optional;

import io.micrometer.core.instrument.Counter;

/** Of what becomes of conversations, for the team that makes the bot. */
public final class ConversationMetrics {

    private static final String OWN = "own";
    private static final String NO_HANDLER = "none";

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
        // An increase from nothing to one can only be seen of what was there before.
        escalated.of(OWN, NO_HANDLER);
    }

    /** A conversation that nobody here knows. */
    public void begun() {
        begun.increment();
    }

    public void ended(boolean byBot) {
        (byBot ? endedByBot : endedByOther).increment();
    }

    /** A handler may hand conversations over, or ask a question. */
    public void preregister(String role, String handler, Optional<String> question) {
        escalated.of(role, handler);
        question.ifPresent(abandoned::of);
    }

    /** A handler has handed a conversation over. */
    public void escalated(String role, String handler) {
        escalated.of(role, handler).increment();
    }

    /** The bot has, outside of a handler. */
    public void escalatedByItself() {
        escalated.of(OWN, NO_HANDLER).increment();
    }

    /** A conversation has ended while the bot waited for an answer. */
    public void abandoned(String question) {
        abandoned.of(question).increment();
    }
}
