package dev.custombot.conversation;

import java.time.Instant;
import java.util.Optional;

/** The account of a channel that the customer writes to, as it was delivered. */
public interface Account {

    /** 1..255 characters; empty when the hub gave none. */
    String address();

    Optional<Channel> channel();

    /** The hub's id, given for custom channels only. */
    Optional<String> id();

    /** When it was last changed, given for custom channels only. */
    Optional<Instant> modified();
}
