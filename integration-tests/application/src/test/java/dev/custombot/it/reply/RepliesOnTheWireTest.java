package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Json;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Replies reach the hub in the shape of its contract. */
@QuarkusTest
class RepliesOnTheWireTest {

    @Inject
    Hub hub;

    @Test
    void theSenderIsTheBotsParticipant() {
        BotReply reply = hub.conversation().customerSays("hi").awaitReply();

        assertThat(Json.of(reply.message()).path("sender").path("type").asText()).isEqualTo("custom_bot");
        assertThat(Json.of(reply.message()).path("sender").path("participant").path("name").asText()).isEqualTo("test-bot");
    }

    @Test
    void everyReplyToEveryMessageHasAMessageIdOfItsOwn() {
        TestConversation conversation = hub.conversation().customerSays("three").customerSays("three");

        List<BotReply> replies = conversation.awaitReplies(6);

        assertThat(replies).extracting(BotReply::messageId).doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
    }

    @Test
    void richContentIsJsonInAString() {
        BotReply reply = hub.conversation().customerSays("picker").awaitReply();

        assertThat(Json.of(reply.message()).path("content").path("json").isTextual()).isTrue();
        assertThat(Json.of(reply.json().orElseThrow()).path("list").path("sections").path(0).path("items").path(0).toString())
                .isEqualTo("{\"title\":\"First\",\"subtitle\":\"the first one\",\"id\":\"i-1\","
                        + "\"actions\":[{\"type\":\"postback\"}]}");
    }

    @Test
    void typingHasNoContent() {
        List<BotReply> replies = hub.conversation().customerSays("typing").awaitReplies(2);

        assertThat(replies).extracting(BotReply::type).containsExactly("typing.start", "text");
        assertThat(Json.of(replies.get(0).message()).has("content")).isFalse();
    }

    @Test
    void aCustomTypeCarriesTheTeamsObject() {
        BotReply reply = hub.conversation().customerSays("custom").awaitReply("custom.order");

        assertThat(reply.json()).contains("{\"number\":\"4711\",\"items\":3}");
    }

    @Test
    void endEndsTheConversation() {
        hub.conversation().customerSays("end").awaitState("ended");
    }
}
