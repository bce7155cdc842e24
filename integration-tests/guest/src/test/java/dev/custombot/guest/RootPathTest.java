package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Below the application's root path there is the callback, also for the hub emulator, and beside it there is none. */
@QuarkusTest
@TestProfile(LoginElsewhere.class)
class RootPathTest {

    @Inject
    Hub hub;

    @ConfigProperty(name = "test.url")
    URI application;

    @Test
    void theHubFindsIt() {
        TestConversation conversation = hub.conversation().customerSays("hello");

        assertThat(conversation.awaitReply().message()).contains("You said: hello (1)");
        assertThat(hub.control("/control/callback")).contains("/api/callback");
    }

    @Test
    void itIsNowhereElse() {
        HttpRequest beside = HttpRequest.newBuilder(application.resolve("/callback"))
                .POST(BodyPublishers.ofString(Callback.message())).build();

        assertThat(Web.send(beside).statusCode()).isEqualTo(404);
        assertThat(Web.post("/callback/", Web.nobody(), Callback.message()).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"custom-bot\"");
    }
}
