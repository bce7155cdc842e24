package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Gates;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A handler may send replies while it runs, before those that it returns. */
@QuarkusTest
class RepliesParameterTest {

    @Inject
    Hub hub;

    @Inject
    Gates gates;

    @Test
    void inOrderAndNotAfterTheHandlerIsDone() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.replies", "{}");

        assertThat(conversation.awaitReply().text()).contains("first");
        gates.open("model.replies");
        assertThat(conversation.awaitReply().text()).contains("second");
        assertThat(conversation.awaitReply().text()).contains("third");
        assertThat(conversation.customerSends("custom.model.late", "{}").awaitReply().text().orElseThrow())
                .contains("Conversations");
    }
}
