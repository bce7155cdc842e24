package dev.custombot.it.hubs;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import dev.custombot.it.hubs.HubFixture.Heard;
import dev.custombot.it.hubs.HubFixture.Said;

/** A customer at a hub, who writes through the bot's callback and reads what the hub gets. */
record Callbacks(HubFixture hub, String path, String conversation) {

    static Callbacks at(HubFixture hub) {
        return at(hub, hub.path());
    }

    static Callbacks at(HubFixture hub, String path) {
        return new Callbacks(hub, path, "c-" + UUID.randomUUID());
    }

    /** Gives the status. */
    int say(String text) {
        return say(HubFixture.said(conversation, "text", text));
    }

    int say(Said said) {
        byte[] body = hub.callback(List.of(said));
        return given().contentType("application/json").headers(headers())
                .body(new String(body, StandardCharsets.UTF_8)).post(path).statusCode();
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
        return Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> heard(address), heard -> heard.size() >= count);
    }
}
