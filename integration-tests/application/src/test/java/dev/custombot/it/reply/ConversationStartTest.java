package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.ConversationNotStartedException;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.NewConversation;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.it.StartedLog;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who opens a conversation learns the hub's id of it, or why there is none; the bot is told first of all in it. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class ConversationStartTest extends TroubledHubTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final NewConversation SHOP = NewConversation.on("web_chat", "1000");

    @Inject
    Conversations conversations;

    @Inject
    StartedLog started;

    @Test
    void whoOpensItLearnsTheHubsId() {
        StartedConversation opened = conversations.start(SHOP, Reply.text("Your parcel is here")).await().atMost(LIMIT);

        assertThat(hub.conversationOpenedBy(opened.messageId()).id()).isEqualTo(opened.conversationId());
    }

    @Test
    void whoOpensItLearnsWhyThereIsNone() {
        hub.failNext(1).with(403, "403-103");

        assertThatThrownBy(() -> conversations.start(SHOP, Reply.text("Your parcel is here")).await().atMost(LIMIT))
                .isInstanceOf(ConversationNotStartedException.class).hasMessageContaining("403-103");
    }

    @Test
    void theBotIsToldAndKeepsSomethingForTheFirstMessage() {
        StartedConversation opened = conversations.start(SHOP, Reply.text("How do you do?")).await().atMost(LIMIT);
        Awaitility.await().atMost(LIMIT).until(() -> !started.of(opened.messageId()).isEmpty());

        TestConversation conversation = hub.conversationOpenedBy(opened.messageId());
        conversation.awaitReply();
        assertThat(started.of(opened.messageId())).extracting(StartedConversation::conversationId)
                .containsExactly(conversation.id());
        assertThat(conversation.customerSends("custom.state.count", "{}").awaitReply().text()).contains("count 101");
    }
}
