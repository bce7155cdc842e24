package dev.custombot.runtime.config;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Pausing, skipping and putting aside by operators. */
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
@ConfigMapping(prefix = "quarkus.custom-bot.control.endpoint")
public interface ControlEndpointConfig {

    /**
     * Whether conversations, handlers and the sender can be paused on the management interface, below {@code custom-bot/control} of its root
     * path. What operators want lies on a topic of its own: each bot needs one more. {@code quarkus.management.enabled} and
     * {@code quarkus.management.auth.enabled} must be switched on, too.
     */
    @WithDefault("false")
    boolean enabled();

    /** The role that a user of the endpoint must have. */
    @WithDefault("custom-bot-admin")
    String role();
}
