package dev.custombot.it.reply;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** While the hub denies the client application, replies are kept, and a single request now and then finds out when that ends. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class ParkedRepliesTest extends TroubledHubTest {

    private static final int DENIALS = 4;
    private static final int MANY = 1_000;

    @Test
    void theHubIsNotHammeredWithTokensThatItRejects() {
        hub.reset();
        hub.failNext(8).with(401);
        TestConversation conversation = hub.within(Duration.ofSeconds(60)).conversation().customerSays("hi");

        assertThat(conversation.awaitReply().text()).contains("You said: hi");

        List<Instant> rejected = hub.requests().stream().filter(request -> request.status() == 401).map(HubRequest::at)
                .toList();
        assertThat(rejected).hasSize(8);
        // Each is sent once more with a new token at once; what is rejected twice with a new one concerns all.
        for (int number = 4; number < rejected.size(); number += 2) {
            assertThat(Duration.between(rejected.get(number - 1), rejected.get(number)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(SettingsOfTheirOwn.PARKED_SECONDS));
        }
    }

    @Test
    void theHubIsNotHammered() {
        hub.reset();
        hub.failNext(MANY).with(403, "403-197");
        List<TestConversation> conversations = new ArrayList<>();
        conversations.add(hub.conversation().customerSays("hi"));
        Awaitility.await().until(() -> get("/q/metrics").asString().lines()
                .anyMatch(line -> line.startsWith("custom_bot_replies_parked{bot=\"default\"} ") && !line.endsWith(" 0.0")));
        for (int number = 1; number < 30; number++) {
            conversations.add(hub.conversation().customerSays("hi"));
        }
        get("/q/health/ready").then().statusCode(200);
        Awaitility.await().until(() -> denials().size() >= DENIALS);
        hub.stopFailing();

        conversations.forEach(conversation -> assertThat(conversation.awaitReply().text()).contains("You said: hi"));

        List<Instant> denied = denials();
        // What is denied twice concerns all.
        for (int number = 2; number < denied.size(); number++) {
            assertThat(Duration.between(denied.get(number - 1), denied.get(number)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(SettingsOfTheirOwn.PARKED_SECONDS));
        }
        conversations.forEach(conversation -> assertThat(conversation.replies()).hasSize(1));
        // It is told when the hub's answer is read.
        Awaitility.await().until(() -> get("/q/metrics").asString().contains("custom_bot_replies_parked{bot=\"default\"} 0.0"));
    }

    private List<Instant> denials() {
        return hub.requests().stream().filter(request -> request.status() == 403).map(HubRequest::at).toList();
    }
}
