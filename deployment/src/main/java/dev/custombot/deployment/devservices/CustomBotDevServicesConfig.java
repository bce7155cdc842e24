package dev.custombot.deployment.devservices;

import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The broker and the hub emulators of dev mode and tests. */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot.devservices")
public interface CustomBotDevServicesConfig {

    /**
     * Whether a Kafka broker and a hub emulator start with dev mode and tests; one emulator for all bots with the same
     * {@code callback.path}. A configured {@code kafka.bootstrap.servers} switches off the broker, as
     * {@code quarkus.kafka.devservices.enabled=true} does, a bot's configured {@code hub.url} its emulator.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port of the default bot's hub emulator and its page, further emulators have the next ports; 0 takes free ones. If one is taken, the
     * application does not start.
     */
    @ConfigDocDefault("8090 in dev mode, free ones in tests")
    OptionalInt emulatorPort();

    /** The port of the broker; 0 takes a free one. */
    @WithDefault("0")
    int brokerPort();
}
