package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Filters and mappers for the application's REST clients see nothing of what the bot sends, and change nothing. */
@QuarkusTest
class RestProvidersDoNotReachTheHubTest {

    @Inject
    Hub hub;

    @Test
    void aReplyIsSentAtOnceWithTheBotsToken() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(hub.requests()).filteredOn(request -> request.conversations().contains(conversation.id()))
                .extracting(HubRequest::status).containsExactly(202);
    }
}
