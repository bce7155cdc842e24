package dev.custombot.it.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.conversation.Transcript;
import dev.custombot.hub.HubRequestException;
import dev.custombot.it.Json;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What was said in a completed conversation can be looked up, as typed messages, as JSON and as text. */
@QuarkusTest
class TranscriptOfACompletedConversationTest {

    @Inject
    Hub hub;

    @Inject
    Conversations conversations;

    @Test
    void isTypedAndCanBeExported() {
        TestConversation conversation = hub.conversation().customerSays("three");
        conversation.awaitReplies(3);
        conversation.customerEnds().awaitState("ended");

        Transcript transcript = conversations.transcript(conversation.id()).await().indefinitely();

        assertThat(transcript.conversation().id()).isEqualTo(conversation.id());
        assertThat(transcript.messages()).extracting(entry -> entry.message().content().text().orElse(""))
                .startsWith("three", "one", "two", "three");
        assertThat(transcript.messages().get(1).message().sender().isCustomer()).isFalse();
        assertThat(transcript.text()).containsSubsequence("three", "one", "two", "three");
        assertThat(Json.of(transcript.json()).path("messages").path("message").size())
                .isEqualTo(transcript.messages().size());
    }

    @Test
    void ofOneThatGoesOnNothingIsKnown() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        assertThatThrownBy(() -> conversations.transcript(conversation.id()).await().indefinitely())
                .isInstanceOfSatisfying(HubRequestException.class, error -> assertThat(error.code()).isEqualTo("404-101"));
    }
}
