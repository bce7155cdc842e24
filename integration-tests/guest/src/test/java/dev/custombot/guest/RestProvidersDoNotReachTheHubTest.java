package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;

/** Filters and mappers for the application's REST clients see nothing of what the bot sends, and change nothing. */
@QuarkusTest
class RestProvidersDoNotReachTheHubTest {

    @Inject
    Hub hub;

    @ConfigProperty(name = "test.url")
    URI application;

    @Test
    void theApplicationsOwnClientsHaveThem() {
        OpenClient client = QuarkusRestClientBuilder.newBuilder().baseUri(application).build(OpenClient.class);

        assertThatThrownBy(client::open).isInstanceOf(IllegalStateException.class).hasMessage("complaint about 418");
    }

    @Test
    void aReplyIsSentAtOnceWithTheBotsToken() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(hub.requests()).filteredOn(request -> request.conversations().contains(conversation.id()))
                .extracting(HubRequest::status).containsExactly(202);
    }
}
