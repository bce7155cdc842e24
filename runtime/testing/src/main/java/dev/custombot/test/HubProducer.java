package dev.custombot.test;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds the emulator of the test, and tells it where the application listens. */
@Singleton
public class HubProducer {

    static final String EMULATOR_URL = "custom-bot.emulator.url";

    private URI emulator;

    @Produces
    @Singleton
    Hub hub() {
        return Hub.of(new ControlApi(this::emulator));
    }

    /** At first use, because the application's port is known only after it has started. */
    private synchronized URI emulator() {
        if (emulator == null) {
            Config config = ConfigProvider.getConfig();
            emulator = URI.create(config.getOptionalValue(EMULATOR_URL, String.class).orElseThrow(
                    () -> new IllegalStateException("There is no hub emulator: its Dev Service starts unless "
                            + "quarkus.custom-bot.hub.url is set or quarkus.custom-bot.devservices.enabled is false")));
            config.getOptionalValue("test.url", String.class).ifPresent(application -> announce(config, application));
        }
        return emulator;
    }

    private void announce(Config config, String application) {
        String path = config.getOptionalValue("quarkus.custom-bot.callback.path", String.class).orElse("/callback");
        String base = application.endsWith("/") ? application.substring(0, application.length() - 1) : application;
        URI address = emulator;
        new ControlApi(() -> address).put("/control/callback", ControlApi.json(Map.of("url", base + path)));
    }
}
