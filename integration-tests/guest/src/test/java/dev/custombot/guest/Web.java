package dev.custombot.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the application with paths as they are written: most clients would tidy them up. */
final class Web {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Web() {}

    static HttpResponse<String> get(String path, Optional<String> authorization) {
        return send("GET", path, authorization, "");
    }

    static HttpResponse<String> post(String path, Optional<String> authorization, String json) {
        return send("POST", path, authorization, json);
    }

    /** @param path below the root path of the application */
    static HttpResponse<String> send(String method, String path, Optional<String> authorization, String json) {
        String root = ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request.build());
    }

    /** As the hub delivers: what gets 503, because keys or Kafka take their time on a slow machine, comes again. */
    static HttpResponse<String> deliver(String path, Optional<String> authorization, String json) {
        return deliver(() -> post(path, authorization, json));
    }

    static HttpResponse<String> deliver(Callable<HttpResponse<String>> delivery) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInSameThread().until(delivery,
                answer -> answer.statusCode() != 503);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a user of the application. */
    static Optional<String> user(String name) {
        String credentials = name + ":" + name + "s-password";
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<String> nobody() {
        return Optional.empty();
    }
}
