package dev.custombot.deployment.devservices;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The broker and the hub emulator of dev mode and tests. */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot.devservices")
public interface CustomBotDevServicesConfig {

    /**
     * Whether a Kafka broker and a hub emulator start with dev mode and tests. A configured {@code kafka.bootstrap.servers}
     * switches off the broker, as {@code quarkus.kafka.devservices.enabled=true} does, a configured
     * {@code quarkus.custom-bot.hub.url} the emulator.
     */
    @WithDefault("true")
    boolean enabled();

    /** The port of the hub emulator and its page; 0 takes a free one. */
    @WithDefault("0")
    int emulatorPort();

    /** The port of the broker; 0 takes a free one. */
    @WithDefault("0")
    int brokerPort();
}
