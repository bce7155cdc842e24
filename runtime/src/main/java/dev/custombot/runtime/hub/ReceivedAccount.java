package dev.custombot.runtime.hub;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Account;
import dev.custombot.conversation.Channel;

/** An account as a hub's adapter has read it. */
public record ReceivedAccount(String address, Optional<Channel> channel, Optional<String> id, Optional<Instant> modified)
        implements
            Account {

    public ReceivedAccount {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(modified, "modified");
    }

    /** Its channel. */
    public record ReceivedChannel(String type, Optional<String> id, Optional<Instant> modified) implements Channel {

        public ReceivedChannel {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(modified, "modified");
        }
    }
}
