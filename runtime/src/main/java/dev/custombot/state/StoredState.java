package dev.custombot.state;

import java.util.Objects;

/**
 * The state of a conversation as it is stored.
 *
 * @param version opaque and unique for each save, so that two replicas notice one another
 * @param json the document; it may hold what customers said, so it belongs in no log
 */
public record StoredState(String version, String json) {

    public StoredState {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(json, "json");
    }

    /** Without the document. */
    @Override
    public String toString() {
        return "StoredState[version=" + version + "]";
    }
}
