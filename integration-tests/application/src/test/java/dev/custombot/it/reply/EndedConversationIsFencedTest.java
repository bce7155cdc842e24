package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.RejectedReply;
import dev.custombot.Reply;
import dev.custombot.it.RejectionLog;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** What waits for a conversation that the hub refuses is not tried one by one; what is said later is. */
@QuarkusTest
class EndedConversationIsFencedTest {

    @Inject
    Hub hub;

    @Inject
    Conversations conversations;

    @Inject
    RejectionLog rejections;

    @AfterEach
    void mend() {
        hub.stopFailing();
    }

    @Test
    void queuedRepliesAreGivenUpAndLaterOnesAreSent() {
        hub.failNext(1).withRetryAfter(429, Duration.ofSeconds(2));
        hub.conversation().customerSays("hi").awaitDelivery();
        String id = UUID.randomUUID().toString();
        List<String> messages = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            messages.add(conversations.say(id, Reply.text("Anybody?")).await().indefinitely());
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> rejections.of(id).size() == 12);
        assertThat(rejections.of(id)).extracting(RejectedReply::code).containsOnly("400-630");
        assertThat(Topics.awaitRecords("custom-bot-dead-letters", id, 12)).hasSize(12);
        assertThat(SentRequests.of(hub).withConversation(id)).hasSizeLessThanOrEqualTo(5);
        assertThat(SentRequests.of(hub).withMessage(messages.get(11))).isEmpty();

        assertThat(hub.conversation(id).customerSays("hi").awaitReply().text()).contains("You said: hi");
    }
}
