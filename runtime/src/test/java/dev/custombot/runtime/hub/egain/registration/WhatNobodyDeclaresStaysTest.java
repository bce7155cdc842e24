package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Participant.Intent;
import dev.custombot.hub.egain.Resource;
import dev.custombot.runtime.hub.egain.client.EgainConversationManager;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.client.ScriptedApi;

/** Whatever somebody has set at the hub, and no key of the bot's declares, is neither a difference nor changed by one that there is. */
class WhatNobodyDeclaresStaysTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String APPLICATION = "0a1b2c3d-0000-4000-8000-000000000002";
    private static final String BOT = "0a1b2c3d-0000-4000-8000-000000000003";
    private static final String AGENTS = "0a1b2c3d-0000-4000-8000-000000000004";

    private final ScriptedApi api = new ScriptedApi();
    private final EgainConversationManager hub = api.client();

    private Registration of(Declared<?> one) {
        return new Registration(List.of(one), Map.of());
    }

    @Test
    void whomTheBotHandsOverTo() {
        Registration registration = of(new Declared<>(Kinds.ORCHESTRATION, hub.orchestrations(), "desk",
                ids -> Orchestration.of("desk", Orchestration.Bot.of(APPLICATION, BOT)).withCustomer(APPLICATION)));

        api.answers(200, orchestration(true));
        assertThat(registration.plan().isEmpty()).isTrue();
        api.answers(200, orchestration(false)).answers(204, "");
        registration.apply(change -> {});

        assertThat(api.requests.get(2)).startsWith("PUT orchestrations/" + ID)
                .contains("\"forwardTranscript\":true", "\"onEscalation\":{\"agent\":{\"id\":\"" + AGENTS,
                        "\"since\":\"2021\"");
    }

    private static String orchestration(boolean forwardTranscript) {
        return """
                {"orchestration":[{"id":"%s","name":"desk","active":true,"applications":{
                 "botConfiguration":{"forwardTranscript":%s,"bots":[{"id":"%s","participant":{"id":"%s"},
                  "onEscalation":{"agent":{"id":"%s"}},"since":"2021"}]},
                 "customerConfiguration":{"customer":{"id":"%s"}}}}]}"""
                .formatted(ID, forwardTranscript, APPLICATION, BOT, AGENTS, APPLICATION);
    }

    @Test
    void whatAgentsMay() {
        FakeRegistration bot = new FakeRegistration();
        bot.acceptsBasic = true;
        bot.literals.put("quarkus.custom-bot.\"shop\".callback.authentication.basic.username", "hub");
        bot.literals.put("quarkus.custom-bot.\"shop\".callback.authentication.basic.password", "a-password-of-length");
        bot.values.putAll(Map.of("account.name", "line", "account.address", "4912345", "account.entryPoint", "1001",
                "account.defaultLanguage", "en-US"));
        Declared<?> account = new Declarations(bot.config(), hub, "shop", bot.access())
                .of(RegistrationConfig.Way.BASIC).get(3);
        assertThat(account.kind().label()).isEqualTo("account");

        Registration registration = of(known(account));
        api.answers(200, account("en-US"));
        assertThat(registration.plan().isEmpty()).isTrue();
        api.answers(200, account("de-DE")).answers(204, "");
        registration.apply(change -> {});

        assertThat(api.requests.get(2)).startsWith("PUT accounts/" + ID).contains("\"defaultLanguage\":\"en-US\"",
                "\"allowLogoutWithOpenChats\":true", "\"allowQueueTransferOnAgentUnavailability\":true");
    }

    /** Channel and orchestration are there. */
    private static <T extends Resource> Declared<T> known(Declared<T> one) {
        return new Declared<>(one.kind(), one.resources(), one.name(),
                ids -> one.resource().apply(Map.of("channel", APPLICATION, "orchestration", BOT)), one.open());
    }

    private static String account(String language) {
        return """
                {"account":[{"id":"%s","name":"line","active":true,"address":"4912345","channel":{"id":"%s"},"chatConfigurations":{
                 "defaultLanguage":"%s","allowLogoutWithOpenChats":true,"allowQueueTransferOnAgentUnavailability":true,
                 "orchestration":{"id":"%s"},"entryPoint":{"id":"1001"}}}]}"""
                .formatted(ID, APPLICATION, language, BOT);
    }

    @Test
    void inWhichOrderTheHubHasWhatTheBotKnowsAbout() {
        Registration registration = of(new Declared<>(Kinds.PARTICIPANT, hub.participants(), "shop",
                ids -> Participant.customBot("shop", APPLICATION)
                        .withIntents(List.of(new Intent("order", "An order"), new Intent("return", "A return")))));

        api.answers(200, participant("A return"));
        assertThat(registration.plan().isEmpty()).isTrue();
        api.answers(200, participant("Returns"));
        assertThat(registration.plan().changes().get(0).fields()).singleElement()
                .satisfies(field -> assertThat(field.line())
                        .isEqualTo("~ intents.intent[return].displayValue = Returns -> A return"));
    }

    private static String participant(String returns) {
        return """
                {"participant":[{"id":"%s","name":"shop","type":"custom_bot","active":true,"application":{"id":"%s"},"intents":{
                 "intent":[{"value":"return","displayValue":"%s"},{"value":"order","displayValue":"An order"}]}}]}"""
                .formatted(ID, APPLICATION, returns);
    }
}
