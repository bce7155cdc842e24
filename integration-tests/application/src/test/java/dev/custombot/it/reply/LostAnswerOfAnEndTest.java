package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.it.RejectionLog;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The hub ends the conversation, its answer is lost, and it says of the repetition that the conversation is over: nothing was refused. */
@QuarkusTest
class LostAnswerOfAnEndTest extends TroubledHubTest {

    @Inject
    RejectionLog rejections;

    @Test
    void isNoRefusal() {
        hub.looksAtStateFirst();
        hub.failNext(1).afterStoringWith(503);

        TestConversation conversation = hub.conversation().customerSays("end");

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> SentRequests.of(hub).withConversation(conversation.id())
                .stream().anyMatch(request -> request.status() == 400));
        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).isEmpty();
        assertThat(rejections.of(conversation.id())).isEmpty();
    }

    @AfterEach
    void reset() {
        hub.reset();
    }
}
