package dev.custombot.runtime.dispatch.state;

import java.time.Instant;
import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.runtime.record.ConversationFate;

/**
 * What was said at once and so stays, whatever becomes of the handler that said it, because the customer has read it: they were handed over, the
 * conversation ended, or they were asked something.
 *
 * @param left whether the bot has handed it over, in whatever way
 * @param silentUntil while an agent has the conversation since: when the bot speaks again
 * @param open what the customer was asked and offered last
 */
public record Lasting(boolean left, boolean escalated, boolean ended, Optional<Instant> silentUntil, LeftOpen open) {

    public static final Lasting NOTHING = new Lasting(false, false, false, Optional.empty(), LeftOpen.AS_BEFORE);

    /**
     * Something more was said.
     *
     * @param silence what follows from all of it; empty if nothing does
     */
    public Lasting with(String type, Optional<Instant> silence) {
        return new Lasting(left || ConversationFate.after(type) == ConversationFate.WITHOUT_BOT,
                escalated || type.equals(MessageType.ESCALATION_TRANSFER),
                ended || type.equals(MessageType.CONVERSATION_END), silence, open);
    }

    /** The same, with what is open after all of it. */
    public Lasting leaving(LeftOpen nowOpen) {
        return new Lasting(left, escalated, ended, silentUntil, nowOpen);
    }

    /** That, and what a later run of the handler has said. */
    public Lasting and(Lasting later) {
        return new Lasting(left || later.left, escalated || later.escalated, ended || later.ended,
                later.silentUntil.or(() -> silentUntil), open.and(later.open));
    }

    /** That, without what is counted already. */
    public Lasting besides(boolean isEscalated, boolean isEnded) {
        return new Lasting(left, escalated && !isEscalated, ended && !isEnded, silentUntil, open);
    }

    /** Until when the bot is silent: who asks or offers something speaks again. */
    public Optional<Instant> silentUntil(Optional<Instant> before) {
        return open.isAnything() ? Optional.empty() : silentUntil.or(() -> before);
    }

    /** Whether the bot has no part in the conversation any more. */
    public boolean isOver() {
        return ended || left && !open.isAnything();
    }

    public boolean isNothing() {
        return !left && !escalated && !ended && silentUntil.isEmpty() && open.isAsBefore();
    }
}
