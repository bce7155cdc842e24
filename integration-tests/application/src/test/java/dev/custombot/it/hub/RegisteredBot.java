package dev.custombot.it.hub;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.it.MountedFiles;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The bot declares what it needs at the hub: user, password and a header, whose secrets lie in files that change. */
public class RegisteredBot implements QuarkusTestProfile {

    static final String PASSWORD = "registered-password-1";
    static final String HEADER = "registered-header-1";

    private static final MountedFiles FILES = MountedFiles.in("registered").with("password", PASSWORD).with("header", HEADER);
    private static final String AUTHENTICATION = "quarkus.custom-bot.callback.authentication.";
    private static final String REGISTRATION = "quarkus.custom-bot.registration.";

    static void write(String file, String text) {
        FILES.with(file, text);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put(REGISTRATION + "callback-url", "http://localhost:${quarkus.http.test-port:8081}/callback");
        settings.put(REGISTRATION + "notification-email", "night@bot.example");
        settings.put(REGISTRATION + "authentication.type", "basic");
        settings.put(REGISTRATION + "participant.intents.order", "An order");
        settings.put(REGISTRATION + "headers.X-Region", "north");
        settings.put(REGISTRATION + "rotation.checks", "5");
        settings.put(REGISTRATION + "at-start", "check");
        settings.put(REGISTRATION + "check-period", "10ms");
        settings.put(AUTHENTICATION + "basic.username", "hub");
        settings.put(AUTHENTICATION + "basic.password-file", FILES.path("password"));
        settings.put(AUTHENTICATION + "basic.previous-password-file", FILES.path("previous-password"));
        settings.put(AUTHENTICATION + "headers.\"X-Key\".value-file", FILES.path("header"));
        settings.put(AUTHENTICATION + "headers.\"X-Key\".previous-value-file", FILES.path("previous-header"));
        settings.put(AUTHENTICATION + "reload-period", "50ms");
        return settings;
    }
}
