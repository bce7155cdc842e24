package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;

/** Two replicas keep to the plan together, also when the one that sends is killed and the other takes over. */
class SharedPlanIT {

    private static final int CONVERSATIONS = 80;
    private static final int BURST = 4;
    private static final double RATE = 4;
    /** In seconds: on a busy machine one request is on its way for longer than the next. It is less than half of what a request costs. */
    private static final double PRECISION = 0.1;

    private final Map<String, String> plan = Map.of("quarkus.custom-bot.reply.rate", "4",
            "quarkus.custom-bot.reply.burst", "4", "quarkus.custom-bot.dispatch.max-replies-per-minute", "1000");

    /** What happens to the replica that sends. */
    private interface Trouble {

        void happen(BotProcess sender, Hub hub) throws IOException, InterruptedException;
    }

    @Test
    void thePlanHoldsWhenTheSenderIsKilled() throws Exception {
        thePlanHolds((sender, hub) -> sender.kill());
    }

    @Test
    void thePlanHoldsWhenTheSenderStandsStillAndGoesOn() throws Exception {
        thePlanHolds((sender, hub) -> {
            int before = hub.requests().size();
            sender.freeze();
            Awaitility.await("the other takes over").atMost(Duration.ofSeconds(60))
                    .until(() -> hub.requests().size() > before + 3);
            sender.thaw();
        });
    }

    private void thePlanHolds(Trouble trouble) throws Exception {
        try (Surroundings surroundings = Surroundings.start()) {
            Hub hub = surroundings.hub(Duration.ofSeconds(90));
            try (BotProcess first = sender(surroundings); BotProcess second = surroundings.startBot(plan)) {
                List<TestConversation> conversations = new ArrayList<>();
                for (int number = 0; number < CONVERSATIONS; number++) {
                    conversations.add(hub.conversation().customerSays("three"));
                }
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hub.requests().size() >= 6);
                assertThat(first.metrics()).contains("custom_bot_hub_requests_seconds_count");
                assertThat(second.metrics()).doesNotContain("custom_bot_hub_requests_seconds_count");
                trouble.happen(first, hub);

                conversations.forEach(conversation -> assertThat(conversation.awaitReplies(3))
                        .extracting(reply -> reply.text().orElseThrow()).containsExactly("one", "two", "three"));
                assertThat(conversations).allSatisfy(conversation -> assertThat(conversation.replies())
                        .extracting(BotReply::messageId).hasSize(3).doesNotHaveDuplicates());
                assertThat(second.metrics()).contains("custom_bot_hub_requests_seconds_count");
            }
            withinThePlan(hub.requests().stream().map(HubRequest::at).toList());
        }
    }

    /** The first replica of its group has all partitions, and keeps them. */
    private BotProcess sender(Surroundings surroundings) throws Exception {
        BotProcess sender = surroundings.startReplica(plan);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> sender.metrics().lines().anyMatch(
                line -> line.startsWith("kafka_consumer_coordinator_assigned_partitions") && line.contains("replies-in")
                        && !line.endsWith(" 0.0")));
        return sender;
    }

    private static void withinThePlan(List<Instant> requests) {
        assertThat(requests).hasSizeGreaterThan(CONVERSATIONS * 3 / 10);
        for (int first = 0; first < requests.size(); first++) {
            for (int last = first; last < requests.size(); last++) {
                double seconds = Duration.between(requests.get(first), requests.get(last)).toMillis() / 1000.0;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(BURST + RATE * (seconds + PRECISION));
            }
        }
    }
}
