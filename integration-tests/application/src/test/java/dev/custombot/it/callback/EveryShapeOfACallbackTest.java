package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Several messages at once, inside of the metadata or beside it, with either form of a time, described or not: all are answered in order. */
@QuarkusTest
class EveryShapeOfACallbackTest {

    private static final int MESSAGES = 20;

    @Inject
    Hub hub;

    @ConfigProperty(name = "quarkus.custom-bot.hub.url")
    URI address;

    @BeforeEach
    void mean() throws Exception {
        rules("{\"mean\":true}");
    }

    @AfterEach
    void asUsual() throws Exception {
        rules("{}");
    }

    @Test
    void isUnderstood() {
        TestConversation conversation = hub.conversation();
        IntStream.range(0, MESSAGES).forEach(number -> conversation.customerSays("no " + number));

        assertThat(conversation.awaitReplies(MESSAGES)).extracting(reply -> reply.text().orElseThrow())
                .containsExactlyElementsOf(IntStream.range(0, MESSAGES).mapToObj(number -> "You said: no " + number).toList());
    }

    private void rules(String rules) throws Exception {
        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(address.resolve("/control/rules"))
                .PUT(BodyPublishers.ofString(rules)).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }
}
