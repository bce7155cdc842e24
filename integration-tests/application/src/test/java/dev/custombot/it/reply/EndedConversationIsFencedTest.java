package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.RejectedReply;
import dev.custombot.Reply;
import dev.custombot.it.RejectionLog;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import io.quarkus.test.junit.QuarkusTest;

/** What waits for a conversation that the hub refuses is not tried one by one; what is said later is. */
@QuarkusTest
class EndedConversationIsFencedTest extends TroubledHubTest {

    @Inject
    Conversations conversations;

    @Inject
    RejectionLog rejections;

    @Test
    void queuedRepliesAreGivenUpAndLaterOnesAreSent() {
        String id = UUID.randomUUID().toString();
        List<String> messages = new ArrayList<>();
        whileTheHubIsBusy(12, () -> IntStream.range(0, 12).forEach(
                number -> messages.add(conversations.say(id, Reply.text("Anybody?")).await().indefinitely())));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> rejections.of(id).size() == 12);
        assertThat(rejections.of(id)).extracting(RejectedReply::code).containsOnly("400-630");
        assertThat(Topics.awaitRecords("custom-bot-dead-letters", id, 12)).hasSize(12);
        assertThat(SentRequests.of(hub).withConversation(id)).filteredOn(request -> request.status() != 429)
                .hasSizeLessThanOrEqualTo(5);
        assertThat(SentRequests.of(hub).withMessage(messages.get(11))).isEmpty();

        assertThat(hub.conversation(id).customerSays("hi").awaitReply().text()).contains("You said: hi");
    }
}
