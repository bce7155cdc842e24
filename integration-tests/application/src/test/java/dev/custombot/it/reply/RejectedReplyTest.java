package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.RejectedReply;
import dev.custombot.it.HandledLog;
import dev.custombot.it.RejectionLog;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The bot is told about a reply that the hub has refused. */
@QuarkusTest
class RejectedReplyTest {

    @Inject
    Hub hub;

    @Inject
    RejectionLog rejections;

    @Inject
    HandledLog log;

    @Test
    void codeAndReply() {
        TestConversation conversation = hub.conversation().customerSays("escalate").awaitState("agent");

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !rejections.of(conversation.id()).isEmpty());
        RejectedReply rejected = rejections.of(conversation.id()).get(0);
        assertThat(rejected.code()).isEqualTo("400-240");
        assertThat(rejected.type()).isEqualTo("text");
        assertThat(rejected.content().text()).contains("too late");
        assertThat(rejected.inboundId()).contains(log.of(conversation.id()).get(0).id());
    }
}
