package dev.custombot.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The channel on which the customer writes.
 *
 * @param type for example {@code web_chat} or {@code custom.teams}, 1..255 characters
 * @param id the hub's id, given for custom channels only
 * @param modified when it was last changed, given for custom channels only
 */
public record Channel(String type, Optional<String> id, Optional<Instant> modified) {

    public Channel {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(modified, "modified");
    }
}
