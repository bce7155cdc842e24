package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** With OpenTelemetry in the application, the current span of a handler belongs to the trace in which the hub delivered the message. */
@QuarkusTest
@TestProfile(Traced.class)
class HandlersRunInTheTraceOfTheirMessageTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"worker", "virtual", "uni"})
    void onEachKindOfThread(String kind) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(deliver(trace, conversation.id(), "custom.traced." + kind)).isEqualTo(202);

        assertThat(conversation.awaitReply().text()).contains(trace);
    }

    private int deliver(String trace, String conversation, String type) {
        String message = """
                {"messages":{"message":[{"id":"%s","type":{"value":"%s"},"conversation":{"id":"%s"},
                 "content":{"text":"hello"},"sender":{"type":"customer"}}]}}""".formatted(UUID.randomUUID(), type,
                conversation);
        String root = ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/callback"))
                .header("Authorization", HubTokens.of(hub, Authorization.VALID).orElseThrow())
                .header("Content-Type", "application/json").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(BodyPublishers.ofString(message)).build();
        return Web.deliver(() -> Web.send(request)).statusCode();
    }
}
