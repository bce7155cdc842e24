package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A refused reply that cannot be put aside is kept, and holds up only its own conversation. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class UnwritableDeadLettersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    @BotName(SettingsOfTheirOwn.BOT_WITHOUT_DEAD_LETTERS)
    Hub hub;

    @Inject
    @BotName(SettingsOfTheirOwn.BOT_WITHOUT_DEAD_LETTERS)
    Conversations conversations;

    @AfterEach
    void mend() {
        hub.stopFailing();
    }

    @Test
    void otherConversationsGetTheirReplies() {
        hub.failNext(1).with(400, "400-199");
        TestConversation refused = answered("first");
        Awaitility.await().until(() -> hub.requests().stream().anyMatch(request -> request.status() == 400));

        assertThat(answered("second").awaitReply().text()).contains("second");
        assertThat(refused.replies()).isEmpty();
    }

    private TestConversation answered(String text) {
        TestConversation conversation = hub.conversation().customerSays("hi");
        conversation.awaitDelivery();
        conversations.say(conversation.id(), Reply.text(text)).await().atMost(LIMIT);
        return conversation;
    }
}
