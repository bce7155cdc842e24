package dev.custombot.hub.egain;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is registered at the hub. Immutable; each {@code with…} makes another one. Its limits, those of Conversation Manager API
 * v3, are checked when it is sent; what the hub delivers is read whatever it is.
 */
public sealed interface Resource permits Account, Authentication, Channel, ClientApplication, Orchestration, Participant {

    /** Where it came from: what the hub adds, and everything that has no place in the type. */
    record Origin(Optional<String> id, Optional<Instant> created, Optional<Instant> modified, String json) {

        /** Of what was not sent yet. */
        public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), Optional.empty(), "{}");

        /** Without what the hub sent, which may hold secrets. */
        @Override
        public String toString() {
            return "Origin[id=" + id.orElse("") + "]";
        }
    }

    /** What the hub said of it; {@link Origin#NONE} before it is created. Fields that are unknown here go back unchanged with an update. */
    Origin origin();

    /** What it is called, unique among its kind; a channel's is its type. */
    String name();

    /** What it is for, 1..1023 characters. */
    Optional<String> description();

    /** Whether the hub uses it; it does unless told otherwise. */
    boolean active();

    /** The hub's id, 36 characters; empty before it is created. */
    default Optional<String> id() {
        return origin().id();
    }
}
