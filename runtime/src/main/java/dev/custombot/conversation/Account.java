package dev.custombot.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The account of a channel that the customer writes to.
 *
 * @param address 1..255 characters
 * @param channel its channel
 * @param id the hub's id, given for custom channels only
 * @param modified when it was last changed, given for custom channels only
 */
public record Account(String address, Optional<Channel> channel, Optional<String> id, Optional<Instant> modified) {

    public Account {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(modified, "modified");
    }
}
