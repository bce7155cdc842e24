package dev.custombot.runtime.config;

import java.util.List;
import java.util.Optional;

/** User and password in {@code Authorization: Basic}. */
public interface BasicConfig {

    /** The user's name. */
    Optional<String> username();

    /** The passwords that are accepted; two during a rotation. */
    Optional<List<String>> passwords();
}
