package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;

import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the callback answers, whatever the application around it does. */
@Singleton
class Callback {

    private static final String PATH = "/callback";
    private static final String CHALLENGE = "Bearer realm=\"custom-bot\"";

    @Inject
    Hub hub;

    @Inject
    Instance<MeterRegistry> meters;

    /** Sends one request for each answer, and checks it to the letter. */
    void answersExactly() {
        Optional<String> good = HubTokens.of(hub, Authorization.VALID);
        Map<String, Long> before = counts();

        HttpResponse<String> stored = Web.deliver(PATH, good, message());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(202);
        assertThat(stored.body()).isEmpty();

        assertThat(challenge(problem(401, Web.post(PATH, Web.nobody(), message())))).isEqualTo(CHALLENGE);
        HttpResponse<String> expired = Web.post(PATH, HubTokens.of(hub, Authorization.EXPIRED), message());
        assertThat(challenge(problem(401, expired))).isEqualTo(
                CHALLENGE + ", error=\"invalid_token\", error_description=\"the access token expired\"");
        assertThat(challenge(problem(401, Web.post(PATH, Web.user("kim"), message())))).isEqualTo(CHALLENGE);

        HttpResponse<String> wrongMethod = problem(405, Web.send("PUT", PATH, good, message()));
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("POST");
        problem(413, Web.post(PATH, good, "[" + " ".repeat(70_000) + "]"));

        if (meters.isResolvable()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(counts()).isEqualTo(Map.of(
                    "202", before.get("202") + 1, "401", before.get("401") + 3, "405", before.get("405") + 1,
                    "413", before.get("413") + 1)));
        }
    }

    /** The message of a customer, as the hub delivers it. */
    static String message() {
        return """
                {"messages":{"message":[{"id":"%s","type":{"value":"custom.other"},"conversation":{"id":"%s"},
                 "content":{"text":"hello"},"sender":{"type":"customer"}}]}}""".formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    private static HttpResponse<String> problem(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).startsWith("{\"status\":" + status + ",");
        return response;
    }

    private static String challenge(HttpResponse<String> response) {
        return String.join(", ", response.headers().allValues("WWW-Authenticate"));
    }

    private Map<String, Long> counts() {
        return meters.isResolvable()
                ? Map.of("202", count("202"), "401", count("401"), "405", count("405"), "413", count("413"))
                : Map.of();
    }

    private long count(String status) {
        return meters.get().find("custom.bot.callbacks").tag("status", status).timers().stream().mapToLong(Timer::count).sum();
    }
}
