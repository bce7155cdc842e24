package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A preferred agent by value. */
record PreferredAgentValue(Optional<String> id, Optional<String> userName) implements PreferredAgent {

    PreferredAgentValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(userName, "userName");
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "PreferredAgent[]";
    }
}
