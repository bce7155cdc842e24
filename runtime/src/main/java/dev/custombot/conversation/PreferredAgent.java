package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * The agent who should take an escalated conversation. When both are given they must mean the same person.
 *
 * @param id 1..36 characters
 * @param userName 1..255 characters
 */
public record PreferredAgent(Optional<String> id, Optional<String> userName) {

    public PreferredAgent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(userName, "userName");
    }

    public static PreferredAgent withId(String id) {
        return new PreferredAgent(Optional.of(id), Optional.empty());
    }

    public static PreferredAgent withUserName(String userName) {
        return new PreferredAgent(Optional.empty(), Optional.of(userName));
    }

    /** Without the name: it must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "PreferredAgent[]";
    }
}
