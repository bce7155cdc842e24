package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

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

/** What is written is read again, whatever is in it, and limits are named by their field. */
class ResourcesOnTheWireTest {

    static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

    @Test
    void anAuthenticationByAPassword() {
        assertRead(new AuthenticationKind(), Authentication.basic("door", "hub", "pass:word").withDescription("of the shop"));
    }

    @Test
    void anAuthenticationByAToken() {
        assertRead(new AuthenticationKind(), Authentication.oauth2("door", new TokenRequest("https://bot.example/token", "POST",
                List.of(Attribute.of("Accept", "application/json")), "grant_type=client_credentials", "$.access_token")));
    }

    @Test
    void anAuthenticationOfAnUnknownKindIsOpen() {
        ObjectNode json = new AuthenticationKind().write(Authentication.basic("door", "hub", "pass")).put("type", "mtls");

        assertThat(new AuthenticationKind().read(json).method()).isEqualTo(new Authentication.Other("mtls"));
    }

    @Test
    void aClientApplication() {
        assertRead(new ClientApplicationKind(), ClientApplication.of("shop",
                Role.customBot("https://bot.example/callback", "night@bot.example").withAuthentication(ID)
                        .withHeaders(List.of(Attribute.of("X-Key", "1")))));
    }

    @Test
    void aParticipant() {
        assertRead(new ParticipantKind(),
                Participant.customBot("shop", ID).withIntents(List.of(new Intent("order", "An order")))
                        .withOptions(List.of(Attribute.of("level", "2"))).withActive(false));
    }

    @Test
    void aChannel() {
        AttachmentPolicy policy = new AttachmentPolicy(true, 5_000, Optional.of("allow"), List.of("png"));
        assertRead(new ChannelKind(), Channel.of("custom.kiosk", "Kiosk", "aWNvbg==").withRestrictions(
                new Inbound(140, Optional.of(policy), List.of("attachments")),
                new Outbound(140, true, false, Optional.of(policy), List.of("typing_events"),
                        Optional.of(new ServiceWindow(1_440, List.of("template"))), List.of("quickreply")))
                .withTexts(List.of(new Texts("en-US", List.of(Attribute.of("msg_hub_off_hours", "We are closed."))))));
    }

    @Test
    void anOrchestration() {
        assertRead(new OrchestrationKind(), Orchestration
                .of("shop", new Orchestration.Bot(ID, ID, Optional.of(ID), false, OptionalInt.of(30))).withCustomer(ID));
        assertRead(new OrchestrationKind(), Orchestration.ofAgents("desk", ID));
    }

    @Test
    void anAccount() {
        assertRead(new AccountKind(), Account.of("shop", "+4912345", ID,
                new Chat(ID, "1000", OptionalInt.of(30), Optional.of("de-DE"), Optional.of("retain_and_retry"), true, false))
                .withCases(new Cases(OptionalInt.of(60), true)).withAttributes(List.of(Attribute.of("region", "north"))));
    }

    private static <T extends Resource> void assertRead(ResourceKind<T> kind, T resource) {
        kind.check(resource);
        ObjectNode written = kind.write(resource);

        assertThat(kind.write(kind.read(written))).isEqualTo(written);
        assertThat(kind.read(written)).usingRecursiveComparison().ignoringFields("origin").isEqualTo(resource);
    }
}
