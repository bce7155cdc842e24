package dev.custombot.runtime.dispatch.state;

import java.time.Instant;
import java.util.Optional;

import dev.custombot.MessageType;

/**
 * What was said at once and so stays, whatever becomes of the handler that said it: the customer was handed over, or the conversation ended.
 *
 * @param silentUntil while an agent has the conversation since: when the bot speaks again
 */
public record Lasting(boolean escalated, boolean ended, Optional<Instant> silentUntil) {

    public static final Lasting NOTHING = new Lasting(false, false, Optional.empty());

    /**
     * Something more was said.
     *
     * @param silence what follows from all of it; empty if nothing does
     */
    public Lasting with(String type, Optional<Instant> silence) {
        return new Lasting(escalated || type.equals(MessageType.ESCALATION_TRANSFER),
                ended || type.equals(MessageType.CONVERSATION_END), silence);
    }

    /** That, and what a later run of the handler has said. */
    public Lasting and(Lasting later) {
        return new Lasting(escalated || later.escalated, ended || later.ended, later.silentUntil.or(() -> silentUntil));
    }

    public boolean isNothing() {
        return !escalated && !ended && silentUntil.isEmpty();
    }
}
