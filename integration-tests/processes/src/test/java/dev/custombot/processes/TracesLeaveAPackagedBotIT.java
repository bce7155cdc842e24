package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.protobuf.ByteString;

import dev.custombot.test.TestConversation;
import io.opentelemetry.proto.trace.v1.Span;

/** A packaged bot, the native one too, sends one trace to a collector: from the hub's callback to the request with the reply. */
class TracesLeaveAPackagedBotIT {

    private static final String PASSWORD = "a-long-password-of-the-hub";
    private static final String HANDLER = "handle dev.custombot.it.ContextBot#trace";
    private static final String REMOTE = "00f067aa0ba902b7";

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final ByteString id = bytes(trace);
    private TraceCollector collector;
    private Surroundings surroundings;
    private BotProcess bot;

    @BeforeEach
    void start() throws IOException {
        collector = TraceCollector.start();
        surroundings = Surroundings.start();
        Map<String, String> config = new HashMap<>(collector.config());
        config.put("quarkus.custom-bot.callback.authentication.basic.username", "hub");
        config.put("quarkus.custom-bot.callback.authentication.basic.password", PASSWORD);
        bot = surroundings.startBot(config);
    }

    @AfterEach
    void stop() throws InterruptedException {
        bot.kill();
        surroundings.close();
        collector.close();
    }

    @Test
    void fromTheCallbackToTheReply() throws Exception {
        TestConversation conversation = surroundings.hub().conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(deliver(conversation.id())).isEqualTo(202);

        assertThat(conversation.awaitReply().text().orElse("")).as("the handler's log context").contains(trace);
        await().atMost(Duration.ofSeconds(60)).until(() -> Stream.of("custom-bot send", "custom-bot-replies publish",
                "custom-bot-callbacks publish", "POST /callback", HANDLER)
                .allMatch(name -> collector.named(id, name).isPresent()));
        Span written = above(span("custom-bot send"));
        Span stored = above(written);
        Span received = above(stored);
        assertThat(received.getName()).isEqualTo("POST /callback");
        assertThat(received.getParentSpanId()).isEqualTo(bytes(REMOTE));
        assertThat(stored.getName()).isEqualTo("custom-bot-callbacks publish");
        assertThat(written.getName()).isEqualTo("custom-bot-replies publish");
        assertThat(above(span(HANDLER))).isEqualTo(stored);
    }

    private int deliver(String conversation) throws Exception {
        String message = """
                {"messages":{"message":[{"id":"%s","type":{"value":"custom.context.trace"},"conversation":{"id":"%s"},
                 "content":{},"sender":{"type":"customer"}}]}}""".formatted(UUID.randomUUID(), conversation);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + surroundings.port() + "/callback"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("hub:" + PASSWORD).getBytes()))
                .header("traceparent", "00-" + trace + "-" + REMOTE + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(message)).build();
        return Redelivery.until(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()),
                HttpResponse::statusCode).statusCode();
    }

    private Span span(String name) {
        return collector.named(id, name).orElseThrow(() -> new AssertionError("no " + name + " in " + collector.of(id)));
    }

    private Span above(Span span) {
        return collector.of(id).stream().filter(each -> each.getSpanId().equals(span.getParentSpanId())).findFirst()
                .orElseThrow(() -> new AssertionError("nothing above " + span.getName() + " in " + collector.of(id)));
    }

    private static ByteString bytes(String hexadecimal) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hexadecimal));
    }
}
