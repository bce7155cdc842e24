package dev.custombot.conversation;

import java.time.Instant;
import java.util.Optional;

/** The channel on which the customer writes, as it was delivered. */
public interface Channel {

    /** For example {@code web_chat} or {@code custom.teams}, 1..255 characters; empty when the hub gave none. */
    String type();

    /** The hub's id, given for custom channels only. */
    Optional<String> id();

    /** When it was last changed, given for custom channels only. */
    Optional<Instant> modified();
}
