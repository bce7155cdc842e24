package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Account.Cases;
import dev.custombot.hub.egain.Account.Chat;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.Channel.AttachmentPolicy;
import dev.custombot.hub.egain.Channel.Inbound;
import dev.custombot.hub.egain.Channel.Outbound;
import dev.custombot.hub.egain.Channel.ServiceWindow;
import dev.custombot.hub.egain.Channel.Texts;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Participant.Intent;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Role;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.client.ResourceKind;
import io.vertx.core.json.JsonObject;

/** What the typed client writes, with everything that it can say, is what the hub takes. */
class RequestsOfTheClientKeepTheSchemaTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final List<Attribute> PAIRS = List.of(Attribute.of("X-Key", "1"));

    @Test
    void authentications() {
        assertTaken(Kinds.AUTHENTICATION, Authentication.basic("door", "hub", "pass:word").withDescription("of the shop"));
        assertTaken(Kinds.AUTHENTICATION, Authentication.oauth2("door",
                new TokenRequest("https://bot.example/token", "GET", PAIRS, "grant_type=client_credentials", "$.a.token")));
    }

    @Test
    void applicationsAndParticipants() {
        assertTaken(Kinds.CLIENT_APPLICATION, ClientApplication.of("shop", Role
                .customBot("https://bot.example/callback", "night@bot.example").withAuthentication(ID).withHeaders(PAIRS)));
        assertTaken(Kinds.PARTICIPANT, Participant.customBot("shop", ID).withDescription("sells")
                .withIntents(List.of(new Intent("order", "An order"))).withOptions(PAIRS).withActive(false));
    }

    @Test
    void channels() {
        AttachmentPolicy policy = new AttachmentPolicy(true, 5_000, Optional.of("allow"), List.of("png"));
        assertTaken(Kinds.CHANNEL, Channel.of("custom.kiosk", "Kiosk", "aWNvbg=="));
        assertTaken(Kinds.CHANNEL, Channel.of("custom.kiosk", "Kiosk", "aWNvbg==").withRestrictions(
                new Inbound(140, Optional.of(policy), List.of("attachments", "delivery_receipts")),
                new Outbound(140, true, false, Optional.of(policy), List.of("typing_events"),
                        Optional.of(new ServiceWindow(1_440, List.of("template"))), List.of("quickreply", "authentication")))
                .withTexts(List.of(new Texts("en-US", PAIRS))));
    }

    @Test
    void orchestrationsAndAccounts() {
        assertTaken(Kinds.ORCHESTRATION, Orchestration
                .of("shop", new Orchestration.Bot(ID, ID, Optional.of(ID), false, OptionalInt.of(30))).withCustomer(ID));
        assertTaken(Kinds.ORCHESTRATION, Orchestration.ofAgents("desk", ID));
        assertTaken(Kinds.ACCOUNT, Account.of("shop", "4912345", ID,
                new Chat(ID, "1000", OptionalInt.of(30), Optional.of("de-DE"), Optional.of("retain_and_retry"), true, false))
                .withCases(new Cases(OptionalInt.of(60), true)).withAttributes(PAIRS));
    }

    private static <T extends Resource> void assertTaken(ResourceKind<T> kind, T resource) {
        kind.check(resource);

        assertThat(RequestSchema.broken(kind.path(), new JsonObject(kind.write(resource).toString()))).isEmpty();
    }
}
