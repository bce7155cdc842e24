package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Management;
import dev.custombot.it.Redelivery;
import dev.custombot.it.SmallLimits;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What goes to the hub when there is a plan, when codes mean something else, and when the hub fails for longer. */
@QuarkusTest
@TestProfile(SmallLimits.class)
class RatePlanTest extends TroubledHubTest {

    private static final int BURST = 3;
    private static final double RATE = 5;
    /** The hub notes milliseconds, in seconds. */
    private static final double PRECISION = 0.001;

    @Test
    void noWindowHasMoreRequestsThanThePlan() {
        List<TestConversation> conversations = new ArrayList<>();
        for (int number = 0; number < 80; number++) {
            conversations.add(hub.conversation().customerSays("hi"));
        }
        conversations.forEach(TestConversation::awaitReply);

        List<Instant> requests = hub.requests().stream().map(HubRequest::at).toList();
        for (int first = 0; first < requests.size(); first++) {
            for (int last = first; last < requests.size(); last++) {
                double seconds = Duration.between(requests.get(first), requests.get(last)).toMillis() / 1000.0;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(BURST + RATE * (seconds + PRECISION));
            }
        }
        assertThat(Management.get("/q/metrics").asString()).contains("custom_bot_plan_rate{bot=\"default\"} 5.0",
                "custom_bot_plan_burst{bot=\"default\"} 3.0",
                "custom_bot_plan_monthly_quota{bot=\"default\"} 1000.0", "custom_bot_plan_tokens{bot=\"default\"} ",
                "custom_bot_hub_requests_seconds_count{bot=\"default\",code=\"\",outcome=\"sent\"");
    }

    @Test
    void aCodeMeansWhatTheConfigurationSays() {
        hub.failNext(1).with(400, "400-199");
        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");

        hub.failNext(1).with(418, "418-1");
        TestConversation conversation = hub.conversation().customerSays("hi");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> hub.requests().stream().anyMatch(request -> request.status() == 418));
        assertThat(conversation.customerSays("there").awaitReply().text()).contains("You said: there");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
    }

    @Test
    void theCircuitBreakerOpensAndTheApplicationStaysHealthy() {
        hub.failNext(1_000).with(500);
        TestConversation conversation = hub.conversation().customerSays("hi");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Management.get("/q/metrics").asString()
                .contains("custom_bot_hub_circuit{bot=\"default\"} 2.0"));

        Management.get("/q/health").then().statusCode(200);
        assertThat(Redelivery.answers(conversation.customerSays("there"))).containsExactly(202);
        hub.stopFailing();
        assertThat(hub.within(Duration.ofSeconds(60)).conversation(conversation.id()).awaitReplies(2))
                .extracting(reply -> reply.text().orElseThrow()).containsExactly("You said: hi", "You said: there");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Management.get("/q/metrics").asString()
                .contains("custom_bot_hub_circuit{bot=\"default\"} 0.0"));
    }
}
