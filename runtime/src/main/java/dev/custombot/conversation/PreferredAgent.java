package dev.custombot.conversation;

import java.util.Optional;

/** The agent who should take an escalated conversation. When both are given they must mean the same person. */
public sealed interface PreferredAgent permits PreferredAgentValue {

    static PreferredAgent withId(String id) {
        return of(Optional.of(id), Optional.empty());
    }

    static PreferredAgent withUserName(String userName) {
        return of(Optional.empty(), Optional.of(userName));
    }

    /** With one of them at least. */
    static PreferredAgent of(Optional<String> id, Optional<String> userName) {
        return new PreferredAgentValue(id, userName);
    }

    /** 1..36 characters. */
    Optional<String> id();

    /** 1..255 characters. */
    Optional<String> userName();
}
