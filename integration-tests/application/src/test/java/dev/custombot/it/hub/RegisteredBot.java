package dev.custombot.it.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The bot declares what it needs at the hub: user, password and a header, whose secrets lie in files that change. */
public class RegisteredBot implements QuarkusTestProfile {

    static final String PASSWORD = "registered-password-1";
    static final String HEADER = "registered-header-1";

    private static final Path FILES = folder();
    private static final String AUTHENTICATION = "quarkus.custom-bot.callback.authentication.";
    private static final String REGISTRATION = "quarkus.custom-bot.registration.";

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("registered");
            write(folder.resolve("password"), PASSWORD);
            write(folder.resolve("header"), HEADER);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String file, String text) {
        write(FILES.resolve(file), text);
    }

    /** At once, as a mounted secret changes. */
    private static void write(Path file, String text) {
        try {
            Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        settings.put(AUTHENTICATION + "basic.password-file", FILES.resolve("password").toString());
        settings.put(AUTHENTICATION + "basic.previous-password-file", FILES.resolve("previous-password").toString());
        settings.put(AUTHENTICATION + "headers.\"X-Key\".value-file", FILES.resolve("header").toString());
        settings.put(AUTHENTICATION + "headers.\"X-Key\".previous-value-file", FILES.resolve("previous-header").toString());
        settings.put(AUTHENTICATION + "reload-period", "50ms");
        return settings;
    }
}
