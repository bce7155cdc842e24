package dev.custombot.test;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.test.hub.Application;
import dev.custombot.test.hub.ControlApi;
import dev.custombot.test.hub.EmulatedHub;
import dev.custombot.test.hub.RunningApplication;

/**
 * Finds the emulator that plays a bot's hub, and tells it where the application listens. Called by the beans that the extension makes;
 * tests inject {@link Hub}.
 */
public final class Hubs {

    private final BotNames bot;
    private Optional<URI> emulator = Optional.empty();

    private Hubs(BotNames bot) {
        this.bot = bot;
    }

    /** The hub of the bot with the name. */
    public static Hub of(String bot) {
        Hubs hubs = new Hubs(new BotNames(bot));
        Application application = RunningApplication.isHere() ? new RunningApplication(bot) : Application.ELSEWHERE;
        return Hub.of(new EmulatedHub(new ControlApi(hubs::emulator), application), () -> hubs.value("participant"));
    }

    /** At first use, because the application's port is known only after it has started. */
    private synchronized URI emulator() {
        if (emulator.isEmpty()) {
            URI address = value("url").map(URI::create).orElseThrow(
                    () -> new IllegalStateException("There is no hub emulator: its Dev Service starts unless "
                            + bot.keyPrefix() + "hub.url is set or quarkus.custom-bot.devservices.enabled is false"));
            ControlApi control = new ControlApi(() -> address);
            if (RunningApplication.isHere()) {
                RunningApplication.beginAt(control);
            }
            config().getOptionalValue("test.url", String.class).ifPresent(application -> announce(control, application));
            emulator = Optional.of(address);
        }
        return emulator.get();
    }

    private void announce(ControlApi control, String application) {
        String path = config().getOptionalValue(bot.keyPrefix() + "callback.path", String.class).orElseGet(bot::callbackPath);
        String base = application.endsWith("/") ? application.substring(0, application.length() - 1) : application;
        control.put("/control/callback", ControlApi.json(Map.of("url", base + path)));
    }

    private Optional<String> value(String key) {
        return config().getOptionalValue(bot.emulatorPrefix() + key, String.class);
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
