package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.NewConversation;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A type that by the hub's role table a bot may not send is refused where it is said. */
@QuarkusTest
class ForbiddenReplyTest {

    @Inject
    Hub hub;

    @Inject
    Conversations conversations;

    @Test
    void saidByAHandler() {
        assertThat(hub.conversation().customerSends("custom.model.forbidden-said", "{}").awaitReply().text().orElseThrow())
                .contains("role table").contains("'agent.join'").contains("custom_bot");
    }

    @Test
    void returnedByAHandlerItIsAFailureOfTheWholeResult() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.forbidden-returned", "{}")
                .customerSays("next");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains("dev.custombot.RefusedReplyException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.join", "queue.transfer", "undo", "customer.active", "conversation.state"})
    void saidByTheBotOfItself(String type) {
        Reply reply = Reply.of(type, Content.none());
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.say("c-1", reply))
                .withMessageContaining("role table").withMessageContaining(type);
        assertThatIllegalArgumentException().isThrownBy(() -> conversations.say("c-1", reply, "m-1"))
                .withMessageContaining("role table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start(NewConversation.on("web_chat", "1000"), reply))
                .withMessageContaining("role table");
    }

    @Test
    void aTypeThatNobodyKnowsIsRefusedWhereItIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.of("order", Content.none()))
                .withMessageContaining("not a message type");
    }
}
