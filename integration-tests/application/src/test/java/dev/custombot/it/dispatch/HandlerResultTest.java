package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Gates;
import dev.custombot.it.Json;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Every kind of result becomes the replies that it stands for. */
@QuarkusTest
class HandlerResultTest {

    @Inject
    Hub hub;

    @Inject
    Gates gates;

    @ParameterizedTest
    @ValueSource(strings = {"custom.result.void", "custom.result.null", "custom.result.uni-void", "custom.model.null-uni"})
    void nothing(String type) {
        TestConversation conversation = hub.conversation().customerSends(type, "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
    }

    @Test
    void aUniOfAReply() {
        assertThat(hub.conversation().customerSends("custom.result.uni-reply", "{}").awaitReply().text())
                .contains("from a uni");
    }

    @Test
    void aUniOfAList() {
        List<BotReply> replies = hub.conversation().customerSends("custom.result.uni-list", "{}").awaitReplies(2);

        assertThat(replies).extracting(reply -> reply.text().orElseThrow()).containsExactly("first", "second");
    }

    @Test
    void aCompletionStage() {
        List<BotReply> replies = hub.conversation().customerSends("custom.result.stage", "{}").awaitReplies(2);

        assertThat(replies).extracting(reply -> reply.text().orElseThrow()).containsExactly("first", "second");
    }

    @Test
    void anOptional() {
        assertThat(hub.conversation().customerSends("custom.result.optional", "{}").awaitReply().text()).contains("there");
    }

    @Test
    void aMultiIsSentAsItComes() {
        TestConversation conversation = hub.conversation().customerSends("custom.result.multi", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("first");
        gates.open("multi");
        assertThat(conversation.awaitReply().text()).contains("second");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
    }

    @Test
    void aListKeepsItsOrder() {
        assertThat(hub.conversation().customerSays("three").awaitReplies(3))
                .extracting(reply -> reply.text().orElseThrow()).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @CsvSource({"custom.model.null-element, there", "custom.model.future, future", "custom.model.own, own"})
    void others(String type, String text) {
        assertThat(hub.conversation().customerSends(type, "{}").awaitReply().text()).contains(text);
    }

    @Test
    void aContentThatABotMaySend() {
        assertThat(hub.conversation().customerSends("custom.model.sendable", "{}").awaitReply().quickReplies())
                .containsExactly("Yes", "No");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom.model.sendables", "custom.model.multi"})
    void severalContents(String type) {
        List<BotReply> replies = hub.conversation().customerSends(type, "{}").awaitReplies(2);

        assertThat(replies).flatExtracting(BotReply::quickReplies).containsExactly("Yes", "No");
    }

    @Test
    void repliesContentsAndObjectsOfTheTeamsOwnInOneList() {
        List<BotReply> replies = hub.conversation().customerSends("custom.model.mixed", "{}").awaitReplies(3);
        assertThat(replies).extracting(BotReply::type).containsExactly("text", "richMessage.quickreply", "text");
        assertThat(replies.get(2).text()).contains("Third?");
    }

    @Test
    void anEscalation() {
        BotReply reply = hub.conversation().customerSends("custom.model.escalation", "{}").awaitReply();

        assertThat(reply.type()).isEqualTo("escalation.transfer");
        assertThat(reply.text()).contains("Angry");
        assertThat(Json.of(reply.message()).at("/attributes/attribute/0").toString())
                .isEqualTo("{\"external\":false,\"object\":\"activity\",\"name\":\"case_id\",\"value\":\"c-17\"}");
    }
}
