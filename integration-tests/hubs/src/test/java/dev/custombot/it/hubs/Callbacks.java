package dev.custombot.it.hubs;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

import dev.custombot.it.hubs.HubFixture.Heard;
import dev.custombot.it.hubs.HubFixture.Said;
import io.restassured.response.Response;

/** A customer at a hub, who writes through the bot's callback and reads what the hub gets. */
record Callbacks(HubFixture hub, String path, String conversation) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Callbacks at(HubFixture hub) {
        return at(hub, hub.path());
    }

    static Callbacks at(HubFixture hub, String path) {
        return new Callbacks(hub, path, "c-" + UUID.randomUUID());
    }

    /** Gives the status; what is to come again comes again, as the hub has it. */
    int say(String text) {
        return say(HubFixture.said(conversation, "text", text));
    }

    int say(Said said) {
        String body = new String(hub.callback(List.of(said)), StandardCharsets.UTF_8);
        return untilAnswered(() -> given().contentType("application/json").headers(headers()).body(body).post(path))
                .statusCode();
    }

    /** Kafka may take its time on a slow machine, and the hub delivers what it was told to deliver later. */
    static Response untilAnswered(Callable<Response> delivery) {
        return Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInSameThread().until(delivery,
                response -> response.statusCode() != 503 && response.statusCode() != 429);
    }

    private Map<String, String> headers() {
        return hub.hub().header("Authorization").map(value -> Map.of("Authorization", value))
                .orElse(Map.of());
    }

    /** What the hub was asked to show at the address, oldest first. */
    List<String> heard(String address) {
        return hub.server().requests().stream().flatMap(request -> hub.heard(request).stream())
                .filter(heard -> heard.address().equals(address)).map(Heard::text).toList();
    }

    List<String> awaitHeard(String address, int count) {
        return Awaitility.await().atMost(PATIENCE).until(() -> heard(address), heard -> heard.size() >= count);
    }
}
