package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.it.HandledLog;
import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A handler gets what it asks for: the message, its conversation, its sender, its typed content. */
@QuarkusTest
class HandlerParametersTest {

    @Inject
    Hub hub;

    @Inject
    HandledLog log;

    @Test
    void conversationAndSender() {
        assertThat(hub.conversation().customerSays("who").awaitReply().text()).contains("customer Alex Customer in web_chat");
    }

    @Test
    void chosenQuickReply() {
        TestConversation conversation = hub.conversation().customerSays("quick");
        assertThat(conversation.awaitReply().quickReplies()).containsExactly("Yes", "No");
        assertThat(conversation.customerChooses("No").awaitReply().text()).contains("chosen No of Yes or no?");
    }

    @Test
    void pickedItem() {
        TestConversation conversation = hub.conversation().customerSays("picker");
        assertThat(conversation.awaitReply().listItems()).containsExactly("First", "Second");
        assertThat(conversation.customerChooses("Second").awaitReply().text()).contains("picked [i-2]");
    }

    @Test
    void aCustomContentAsAClassOfOnesOwn() {
        TestConversation conversation = hub.conversation().customerSends("custom.bound.order", "{\"number\":true,\"items\":{}}")
                .customerSends("custom.bound.order", "{\"number\":\"4711\",\"items\":3,\"later\":1}");

        assertThat(conversation.awaitReply().text()).contains("3 items in 4711");
    }

    @Test
    void timesInBothForms() {
        String conversation = Payloads.conversationId();
        String message = Payloads.text(conversation, "none");
        Redelivery.of(hub, Payloads.envelope(message.replace("\"type\"", "\"created\":\"2021-04-02T19:59:07.654Z\",\"type\"")));
        Redelivery.of(hub, Payloads.envelope(Payloads.text(conversation, "none").replace("\"type\"",
                "\"created\":\"2022-07-09 20:01:15.521\",\"type\"")));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> log.of(conversation).size() == 2);
        assertThat(log.of(conversation)).extracting(IncomingMessage::created).containsExactly(
                java.util.Optional.of(Instant.parse("2021-04-02T19:59:07.654Z")),
                java.util.Optional.of(Instant.parse("2022-07-09T20:01:15.521Z")));
    }

    @Test
    void malformedRichContentGoesToTheDeadLettersAndTheConversationProceeds() {
        TestConversation conversation = hub.conversation().customerSends("richMessage.quickreply", "{not json")
                .customerSends("richMessage.form", "{not json").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("some richMessage.form");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
    }

    @Test
    void contentAndAttachments() {
        assertThat(hub.conversation().customerSends("custom.model.content", "{\"a\":1}").awaitReply().text())
                .contains("{\"a\":1} and 0 files");
    }
}
