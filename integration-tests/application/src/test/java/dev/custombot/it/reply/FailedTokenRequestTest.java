package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

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

/** A token that was not to be had is one failure, however many requests would have used it. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class FailedTokenRequestTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    @BotName(SettingsOfTheirOwn.BOT_WITH_LONG_BACK_OFF)
    Hub hub;

    @Inject
    @BotName(SettingsOfTheirOwn.BOT_WITH_LONG_BACK_OFF)
    Conversations conversations;

    @AfterEach
    void mend() {
        hub.stopFailing();
    }

    /** The pause after several failures would be longer than the test waits. */
    @Test
    void isFollowedByTheFirstAndShortestPause() {
        TestConversation conversation = hub.conversation().customerSays("hi");
        conversation.awaitDelivery();
        hub.revokeBotTokens();
        // One for the request that is rejected, which leaves no token; and one for all that would have used the next.
        hub.failNextTokens(2).with(500);

        conversations.say(conversation.id(), Reply.text("hello")).await().atMost(LIMIT);

        assertThat(conversation.awaitReply().text()).contains("hello");
    }
}
