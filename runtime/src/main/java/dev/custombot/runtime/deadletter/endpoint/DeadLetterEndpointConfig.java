package dev.custombot.runtime.deadletter.endpoint;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The endpoint for dead letters on the management interface. */
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
@ConfigMapping(prefix = "quarkus.custom-bot.dead-letters.endpoint")
public interface DeadLetterEndpointConfig {

    /**
     * Whether dead letters can be looked at and replayed on the management interface, below {@code custom-bot/dead-letters} of its root
     * path. It shows what customers wrote: {@code quarkus.management.enabled} and {@code quarkus.management.auth.enabled} must be
     * switched on, too.
     */
    @WithDefault("false")
    boolean enabled();

    /** The role that a user of the endpoint must have. */
    @WithDefault("custom-bot-admin")
    String role();
}
