package dev.custombot.bots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.eclipse.microprofile.config.ConfigProvider;

/** What a test changes of the account at the emulator that plays Brevo. */
final class BrevoAccountControl {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private BrevoAccountControl() {}

    /** The next requests of the kind ({@code messages}, {@code ping}, {@code operations}) get the status. */
    static void failNext(String target, int status) {
        // The agent's own sign of life may come in between.
        ask("POST", "faults", "{\"target\":\"%s\",\"status\":%d,\"count\":3}".formatted(target, status));
    }

    /** No request of the kind gets an answer, though what it asks for is done. */
    static void loseAnswers(String target) {
        ask("POST", "faults", "{\"target\":\"%s\",\"reset\":true,\"afterStoring\":true,\"count\":3}".formatted(target));
    }

    static void failNextWithWait(String target, int seconds) {
        ask("POST", "faults",
                "{\"target\":\"%s\",\"status\":429,\"retryAfterSeconds\":%d}".formatted(target, seconds));
    }

    /** What the account does for as long as nothing else is wished. */
    static void rules(String rules) {
        ask("PUT", "rules", rules);
    }

    static void revokeKey() {
        ask("POST", "hub-tokens/revoke", "{}");
    }

    /** All is well again. */
    static void mend() {
        ask("DELETE", "faults", "");
        rules("{}");
        ask("PUT", "api-key", "{\"key\":\"%s\"}".formatted(setting("hub.api-key")));
    }

    private static void ask(String method, String path, String body) {
        HttpRequest request = HttpRequest
                .newBuilder(URI.create(setting("hub.url")).resolve("/control/" + path))
                .method(method, BodyPublishers.ofString(body)).build();
        try {
            int status = CLIENT.send(request, BodyHandlers.ofString()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("The emulator answered " + status + " to " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.custom-bot.\"brevo\"." + name, String.class);
    }
}
