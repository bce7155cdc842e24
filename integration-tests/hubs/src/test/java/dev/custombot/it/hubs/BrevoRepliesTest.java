package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.it.hubs.FakeServer.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the bot says goes to Brevo, and can be changed there by the id under which the bot knows it. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class BrevoRepliesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    FakeServers servers;

    @Inject
    @BotName("brevo")
    Conversations conversations;

    @Inject
    @BotName("brevo")
    BrevoConversations brevo;

    @Inject
    @BotName("brevo")
    DeadLetterQueue deadLetters;

    private final String visitor = "vis-" + UUID.randomUUID();

    @BeforeEach
    void nothingIsLeft() {
        servers.brevo().forget();
    }

    @Test
    void whatNobodyHasAskedForIsPushedInTheNameOfTheBot() {
        say("Your parcel is there");

        Request request = awaitRequest("/pushedMessages");
        assertThat(BrevoWire.json(request.body()).path("agentId").asText()).isEqualTo("agent-1");
        assertThat(BrevoWire.json(request.body()).path("text").asText()).isEqualTo("Your parcel is there");
    }

    @Test
    void whatWasSaidCanBeChanged() {
        String messageId = say("Your parcel is their");
        awaitRequest("/pushedMessages");

        Awaitility.await().atMost(PATIENCE).ignoreException(HubRequestException.class)
                .until(() -> brevo.blocking().editSaid(messageId, "Your parcel is there").isPushed());
        brevo.blocking().deleteSaid(messageId);

        String id = servers.brevo().requests().stream().filter(request -> request.body().contains("\"Your parcel is there\"")
                && request.method().equals("PUT")).map(request -> request.uri().getPath()).findFirst().orElseThrow();
        assertThat(id).startsWith("/conversations/pushedMessages/msg-");
        assertThat(servers.brevo().requests()).anySatisfy(request -> {
            assertThat(request.method()).isEqualTo("DELETE");
            assertThat(request.uri().getPath()).isEqualTo(id);
        });
    }

    @Test
    void whoIsHandedOverIsGivenToTheGroup() {
        conversations.say(visitor, Reply.escalate()).await().atMost(PATIENCE);

        Request request = awaitRequest("/visitorGroup");
        assertThat(BrevoWire.json(request.body()).path("groupId").asText()).isEqualTo("group-7");
        assertThat(servers.brevo().requests()).anySatisfy(
                told -> assertThat(told.body()).contains(visitor).contains("A colleague will take over"));
    }

    @Test
    void whatWasNeverSaidCannot() {
        assertThatExceptionOfType(HubRequestException.class).isThrownBy(() -> brevo.blocking().editSaid("m-0", "Hello"))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(HubRequestException.NOT_SENT);
                    assertThat(failure.isPassing()).isFalse();
                });
    }

    @Test
    void whatBrevoRefusesIsPutAside() {
        servers.brevo().answerNext(BrevoWire.error(400, "invalid_parameter", "Visitor is unknown"));

        say("Hello?");

        List<DeadLetterEntry> letters = Awaitility.await().atMost(PATIENCE).until(
                () -> deadLetters.list(DeadLetterFilter.ALL.withConversation(visitor)).await().indefinitely().entries(),
                found -> !found.isEmpty());
        assertThat(letters).singleElement().extracting(DeadLetterEntry::cause).isEqualTo("invalid_parameter");
    }

    private String say(String text) {
        return conversations.say(visitor, Reply.text(text)).await().atMost(PATIENCE);
    }

    private Request awaitRequest(String path) {
        return Awaitility.await().atMost(PATIENCE).until(() -> servers.brevo().requests().stream()
                .filter(request -> request.uri().getPath().endsWith(path) && request.body().contains(visitor)).findFirst(),
                found -> found.isPresent()).orElseThrow();
    }
}
