package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.Attempts;
import dev.custombot.deployment.emulator.EmulatorFixture;
import dev.custombot.deployment.emulator.FakeCallback;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The hub delivers to the callback that is registered for the bot, and shows there what is registered; else where the emulator was told. */
class WhatIsRegisteredIsUsedTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withMaxDeliveryAttempts(3));

    private final RegisteredHub registered = new RegisteredHub(hub);
    private FakeCallback elsewhere;
    private FakeTokenEndpoint endpoint;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = new FakeCallback();
        endpoint = new FakeTokenEndpoint();
    }

    @AfterEach
    void close() {
        elsewhere.close();
        endpoint.close();
    }

    @Test
    void userPasswordAndHeaders() {
        registered.bot("order-bot", elsewhere.address().toString(),
                new JsonArray().add(RegisteredHub.pair("X-Region", "north")), RegisteredHub.basic("callback", "hub", "secret"));
        JsonObject said = hub.say("c-1", "hello");

        await().until(() -> isDelivered(said));
        assertThat(elsewhere.calls()).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Basic aHViOnNlY3JldA==");
            assertThat(call.headers().getFirst("X-Region")).isEqualTo("north");
            assertThat(call.text()).isEqualTo("hello");
        });
        assertThat(hub.callback().calls()).isEmpty();
        assertThat(hub.get("/control/participants").getJsonArray("participants")).containsExactly("order-bot");
    }

    @Test
    void aTokenIsFetchedWhereItIsRegisteredAndKeptUntilItIsRefused() {
        endpoint.tokens("one", "two");
        registered.bot("order-bot", elsewhere.address().toString(), new JsonArray(),
                RegisteredHub.oauth2("callback", endpoint.address(), "grant_type=client_credentials", "$.deep.token"));
        JsonObject first = hub.say("c-1", "hello");
        await().until(() -> isDelivered(first));
        elsewhere.answers(401);
        JsonObject second = hub.say("c-1", "again");
        await().until(() -> isDelivered(second));

        assertThat(Attempts.statuses(hub.delivery(second))).containsExactly(401, 202);
        assertThat(elsewhere.calls()).extracting(FakeCallback.Call::authorization)
                .isEqualTo(List.of("Bearer one", "Bearer one", "Bearer two"));
        assertThat(endpoint.requests()).hasSize(2).allSatisfy(
                request -> assertThat(request).isEqualTo("POST north grant_type=client_credentials"));
    }

    @Test
    void aChangeAtTheHubHasItsEffectAtOnceButForATokenThatIsGood() {
        endpoint.tokens("one", "two");
        JsonObject authentication = RegisteredHub.oauth2("callback", endpoint.address(), "old", "$.deep.token");
        registered.bot("order-bot", elsewhere.address().toString(), new JsonArray(), authentication);
        JsonObject first = hub.say("c-1", "hello");
        await().until(() -> isDelivered(first));

        registered.send("PUT", "/authentications/" + id("authentications", "authentication"),
                RegisteredHub.oauth2("callback", endpoint.address(), "new", "$.deep.token"));
        JsonObject second = hub.say("c-1", "again");
        await().until(() -> isDelivered(second));
        assertThat(elsewhere.calls().get(1).authorization()).isEqualTo("Bearer one");

        hub.post("/control/callback-token/expire", "");
        elsewhere.answers(401);
        JsonObject third = hub.say("c-1", "with another");
        await().until(() -> isDelivered(third));
        assertThat(elsewhere.calls().get(3).authorization()).isEqualTo("Bearer two");
        assertThat(endpoint.requests()).containsExactly("POST north old", "POST north new");
    }

    @Test
    void whereNobodyGivesATokenTheDeliveryFailsAndSaysWhy() {
        registered.bot("order-bot", elsewhere.address().toString(), new JsonArray(),
                RegisteredHub.oauth2("callback", "nowhere", "payload", "$"));
        JsonObject said = hub.say("c-1", "hello");

        await().until(() -> "failed".equals(hub.delivery(said).getString("outcome")));
        assertThat(hub.delivery(said).getJsonArray("attempts").getJsonObject(0).getString("reason")).startsWith("no token: ");
        assertThat(elsewhere.calls()).isEmpty();
    }

    @Test
    void whoIsNotRegisteredHearsWhereTheEmulatorWasTold() {
        registered.bot("order-bot", elsewhere.address().toString(), new JsonArray(),
                RegisteredHub.basic("callback", "hub", "secret"));
        JsonObject said = hub.post("/control/conversations/c-1/messages",
                new JsonObject().put("text", "hello").put("participant", "another").encode());

        await().until(() -> isDelivered(said));
        assertThat(hub.callback().calls()).singleElement()
                .satisfies(call -> assertThat(call.authorization()).startsWith("Bearer "));
        assertThat(elsewhere.calls()).isEmpty();
    }

    private boolean isDelivered(JsonObject said) {
        return "delivered".equals(hub.delivery(said).getString("outcome"));
    }

    private String id(String path, String label) {
        return new JsonObject(registered.send("GET", "/" + path, new JsonObject()).body()).getJsonArray(label)
                .getJsonObject(0).getString("id");
    }
}
