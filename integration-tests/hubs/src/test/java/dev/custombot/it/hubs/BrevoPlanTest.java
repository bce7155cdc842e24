package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.it.hubs.FakeServer.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Under Brevo's plan the agent is there from the first request on, and Brevo's own count is what the others are made by. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class BrevoPlanTest {

    /** The replica must be known to Kafka as the one that sends. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    FakeServers servers;

    @Inject
    @BotName("present")
    Conversations conversations;

    @Inject
    MeterRegistry meters;

    @Test
    void brevoHearsThatTheAgentIsThere() {
        assertThat(BrevoWire.json(awaitRequest("/agentOnlinePing", "bot@shop.example").body())).isEqualTo(BrevoWire.json(
                "{\"agentEmail\":\"bot@shop.example\",\"agentName\":\"ShopBot\",\"receivedFrom\":\"present\"}"));
    }

    @Test
    void whatBrevoHasCountedIsWhatIsLeft() {
        awaitRequest("/agentOnlinePing", "bot@shop.example");

        Awaitility.await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(meters.get("custom.bot.plan.tokens").tag("bot", "present").gauge().value()).isBetween(25.0,
                        31.0));
    }

    @Test
    void severalRepliesGoAtOnce() {
        awaitRequest("/agentOnlinePing", "bot@shop.example");
        String visitor = "vis-" + UUID.randomUUID();

        List.of("one", "two", "three")
                .forEach(text -> conversations.say(visitor, Reply.text(text)).await().atMost(PATIENCE));

        assertThat(awaitRequest("", "three").body()).contains(visitor);
    }

    @Test
    void whoHasNoAgentIdYetIsNobodyElse() {
        String visitor = "vis-" + UUID.randomUUID();

        conversations.say(visitor, Reply.text("first")).await().atMost(PATIENCE);
        conversations.say(visitor, Reply.text("second")).await().atMost(PATIENCE);

        Request second = awaitRequest("/pushedMessages", visitor);
        assertThat(BrevoWire.json(second.body()).path("agentId").asText()).as("as Brevo has told").isEqualTo("agent-1");
    }

    private Request awaitRequest(String path, String text) {
        return Awaitility.await().atMost(PATIENCE).until(() -> servers.counting().requests().stream()
                .filter(request -> request.uri().getPath().endsWith(path) && request.body().contains(text)).findFirst(),
                found -> found.isPresent()).orElseThrow();
    }
}
