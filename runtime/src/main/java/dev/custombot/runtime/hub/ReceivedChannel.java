package dev.custombot.runtime.hub;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Channel;

/** A channel as a hub's adapter has read it. */
public record ReceivedChannel(String type, Optional<String> id, Optional<Instant> modified) implements Channel {

    public ReceivedChannel {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(modified, "modified");
    }
}
