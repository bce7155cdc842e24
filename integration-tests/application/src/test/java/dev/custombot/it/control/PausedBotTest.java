package dev.custombot.it.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.it.Topics;
import dev.custombot.it.deadletter.Administration;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What an operator pauses waits and comes in its order when it goes on; what holds a conversation up can be passed over. */
@QuarkusTest
@TestProfile(Administration.class)
class PausedBotTest {

    @Inject
    Hub hub;
    @Inject
    Conversations conversations;

    @AfterEach
    void goOn() {
        Control.get().getList("paused.name", String.class).stream().filter(name -> name != null && name.startsWith("dev."))
                .forEach(handler -> Control.post("/resume?handler=" + handler));
        Control.post("/resume?sender=true");
    }

    @Test
    void aConversation() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();
        pause("conversation=" + conversation.id());
        conversation.customerSays("one").customerSays("two");
        awaitHeld(conversation);
        conversations.say(conversation.id(), Reply.text("of itself")).await().atMost(Duration.ofSeconds(30));
        assertThat(Control.metric("custom_bot_control_paused{bot=\"default\",what=\"conversations\"}")).isEqualTo(1);
        assertThat(Control.metric("custom_bot_control_held{")).isEqualTo(1);

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
        assertThat(texts(conversation)).containsExactly("You said: hello");

        Control.post("/resume?conversation=" + conversation.id());
        await().untilAsserted(() -> assertThat(texts(conversation)).hasSize(4).startsWith("You said: hello")
                .containsSubsequence("You said: one", "You said: two").contains("of itself"));
        assertThat(Control.get().getList("held")).isEmpty();
    }

    @Test
    void aHandler() {
        String handler = "dev.custombot.it.ContextBot#worker";
        pause("handler=" + handler);
        TestConversation conversation = hub.conversation().customerSends("custom.context.worker", "{}").customerSays("next");
        awaitHeld(conversation);
        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");

        Control.post("/resume?handler=" + handler);

        await().untilAsserted(() -> assertThat(texts(conversation)).hasSize(2).last().isEqualTo("You said: next"));
    }

    @Test
    void theSender() {
        pause("sender=true");
        TestConversation conversation = hub.conversation().customerSays("hi");
        await().until(() -> Control.metric("custom_bot_replies_waiting{") > 0);
        assertThat(conversation.replies()).isEmpty();

        Control.post("/resume?sender=true");

        assertThat(conversation.awaitReply().text()).contains("You said: hi");
    }

    @Test
    void theHeadIsSkipped() {
        TestConversation conversation = stuck("skip");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(Control.get().getList("orders")).isEmpty();
        assertThat(Control.metric("custom_bot_messages_total{bot=\"default\",outcome=\"skipped\"")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theHeadIsPutAside() {
        TestConversation conversation = stuck("dead-letter");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(Topics.header(Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0),
                "custom-bot-dead-letter-cause")).contains("operator");
    }

    /** Its first message waits for a handler that is paused. */
    private TestConversation stuck(String order) {
        pause("handler=dev.custombot.it.ContextBot#loop");
        TestConversation conversation = hub.conversation().customerSends("custom.context.loop", "{}").customerSays("next");
        String message = awaitHeld(conversation);
        Control.post("/" + order + "?conversation=" + conversation.id() + "&message=" + message);
        return conversation;
    }

    /** The id of the message that is the first to wait. */
    private static String awaitHeld(TestConversation conversation) {
        String path = "held.find { it.conversation == '" + conversation.id() + "' }?.message";
        return await().until(() -> Control.get().getString(path), message -> message != null);
    }

    private static void pause(String what) {
        await().until(() -> Control.get().getList("paused").isEmpty());
        Control.post("/pause?" + what);
        await().until(() -> !Control.get().getList("paused").isEmpty());
    }

    private static List<String> texts(TestConversation conversation) {
        return conversation.replies().stream().map(BotReply::text).map(text -> text.orElse("")).toList();
    }
}
