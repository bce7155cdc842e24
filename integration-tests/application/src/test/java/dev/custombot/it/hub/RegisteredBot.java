package dev.custombot.it.hub;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.it.MountedFiles;

/** The bot declares what it needs at the hub: user, password and a header, whose secrets lie in files that change. */
public final class RegisteredBot {

    public static final String NAME = "registered";

    static final String PASSWORD = "registered-password-1";
    static final String HEADER = "registered-header-1";

    private static final MountedFiles FILES = MountedFiles.in("registered").with("password", PASSWORD).with("header", HEADER);

    private RegisteredBot() {}

    static void write(String file, String text) {
        FILES.with(file, text);
    }

    /** @param prefix what the settings of the bot start with */
    public static Map<String, String> settings(String prefix) {
        String registration = prefix + "registration.";
        String authentication = prefix + "callback.authentication.";
        Map<String, String> settings = new HashMap<>();
        settings.put(registration + "callback-url", "http://localhost:${quarkus.http.test-port:8081}/callback/" + NAME);
        settings.put(registration + "notification-email", "night@bot.example");
        settings.put(registration + "authentication.type", "basic");
        settings.put(registration + "participant.intents.order", "An order");
        settings.put(registration + "headers.X-Region", "north");
        settings.put(registration + "rotation.checks", "5");
        settings.put(registration + "at-start", "check");
        settings.put(registration + "check-period", "10ms");
        settings.put(authentication + "basic.username", "hub");
        settings.put(authentication + "basic.password-file", FILES.path("password"));
        settings.put(authentication + "basic.previous-password-file", FILES.path("previous-password"));
        settings.put(authentication + "headers.\"X-Key\".value-file", FILES.path("header"));
        settings.put(authentication + "headers.\"X-Key\".previous-value-file", FILES.path("previous-header"));
        settings.put(authentication + "reload-period", "50ms");
        return settings;
    }
}
