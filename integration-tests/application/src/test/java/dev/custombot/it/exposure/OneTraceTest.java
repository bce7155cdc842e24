package dev.custombot.it.exposure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Redelivery;
import dev.custombot.it.deadletter.Users;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/**
 * The trace of the hub's callback goes through both topics to the request with the replies; a request with several is linked to all, and calls
 * of the hub's API that a handler makes are below it.
 */
@QuarkusTest
@TestProfile(Planted.class)
class OneTraceTest {

    private static final String REMOTE = "00f067aa0ba902b7";
    private static final String SEND = "custom-bot send";

    @Inject
    Hub hub;

    @Inject
    Traces traces;

    @Test
    void fromTheCallbackToTheRequest() {
        String trace = trace();
        TestConversation conversation = answered();

        deliver(trace, conversation.id(), "custom.context.trace");

        String handler = "dev.custombot.it.ContextBot#trace";
        assertThat(conversation.awaitReply().text()).as("what the handler logs has the same trace")
                .contains(trace + " custom.context.trace " + handler);
        await().until(() -> Stream.of(SEND, "custom-bot-replies publish", "custom-bot-callbacks publish", "POST /callback",
                "handle " + handler).allMatch(name -> named(trace, name).isPresent()));
        SpanData send = named(trace, SEND).orElseThrow();
        SpanData written = above(send);
        SpanData stored = above(written);
        SpanData received = above(stored);
        assertThat(List.of(received.getName(), stored.getName(), written.getName()))
                .containsExactly("POST /callback", "custom-bot-callbacks publish", "custom-bot-replies publish");
        assertThat(received.getParentSpanId()).isEqualTo(REMOTE);
        assertThat(spans(trace)).as("the request of the HTTP client").anyMatch(
                span -> span.getParentSpanId().equals(send.getSpanId()) && span.getName().startsWith("POST"));
        SpanData handled = named(trace, "handle " + handler).orElseThrow();
        assertThat(above(handled)).isEqualTo(stored);
        assertThat(handled.getAttributes().get(AttributeKey.stringKey("custom_bot.type"))).isEqualTo("custom.context.trace");
    }

    @Test
    void aHandlerThatFails() {
        String trace = trace();

        deliver(trace, answered().id(), "custom.failure.mendable");

        await().until(() -> spans(trace).stream().anyMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR));
        SpanData handled = spans(trace).stream().filter(span -> span.getName().startsWith("handle ")).findFirst().orElseThrow();
        assertThat(handled.getAttributes().get(AttributeKey.stringKey("error.type"))).isNotBlank();
        assertThat(handled.getStatus().getDescription()).isEmpty();
        assertThat(handled.getEvents()).as("what is thrown may quote a customer").isEmpty();
    }

    @Test
    void aCallOfTheTypedClientFromAHandler() {
        String trace = trace();
        TestConversation conversation = answered();

        deliver(trace, conversation.id(), "custom.context.hub");

        assertThat(conversation.awaitReply().text()).contains("404-101");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(spans(trace)).extracting(SpanData::getName)
                .contains("custom-bot call participant.get"));
        SpanData refused = named(trace, "custom-bot call participant.get").orElseThrow();
        SpanData listed = named(trace, "custom-bot call participant.list").orElseThrow();
        assertThat(above(refused).getName()).isEqualTo("handle dev.custombot.it.ContextBot#hub");
        assertThat(above(listed)).isEqualTo(above(refused));
        assertThat(List.of(refused, listed)).allSatisfy(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(spans(trace)).as("the request of the HTTP client").anyMatch(
                    request -> request.getParentSpanId().equals(span.getSpanId()) && request.getName().startsWith("GET"));
        });
        assertThat(listed.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(listed.getAttributes().get(AttributeKey.stringKey("custom_bot.outcome"))).isEqualTo("done");
        assertThat(refused.getStatus()).isEqualTo(StatusData.error());
        assertThat(refused.getAttributes().toString()).contains("participant.get").doesNotContain(conversation.id());
        assertThat(refused.getAttributes().get(AttributeKey.stringKey("custom_bot.outcome"))).isEqualTo("404");
        assertThat(spans(trace).toString()).doesNotContainIgnoringCase("bearer");
    }

    @Test
    void aRequestWithTheRepliesOfSeveralTraces() {
        List<String> both = List.of(trace(), trace());
        List<TestConversation> conversations = List.of(answered(), answered());
        control("pause");
        for (int i = 0; i < both.size(); i++) {
            deliver(both.get(i), conversations.get(i).id(), "custom.context.trace");
        }
        await().until(() -> both.stream().allMatch(trace -> named(trace, "custom-bot-replies publish").isPresent()));
        await().until(() -> waiting() >= 2);
        control("resume");
        conversations.forEach(TestConversation::awaitReply);

        await().untilAsserted(() -> assertThat(both.stream().flatMap(trace -> spans(trace).stream())
                .filter(span -> span.getName().equals(SEND))).singleElement().satisfies(span -> {
                    assertThat(span.getLinks()).extracting(LinkData::getSpanContext).singleElement()
                            .satisfies(other -> assertThat(both).contains(other.getTraceId())
                                    .doesNotContain(span.getTraceId().equals(other.getTraceId()) ? other.getTraceId() : ""));
                    assertThat(span.getAttributes().get(AttributeKey.longKey("messaging.batch.message_count"))).isEqualTo(2);
                }));
    }

    /** A conversation that the hub knows. */
    private TestConversation answered() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();
        return conversation;
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void deliver(String trace, String conversation, String type) {
        String message = """
                {"messages":{"message":[{"id":"%s","type":{"value":"%s"},"conversation":{"id":"%s"},
                 "content":{},"sender":{"type":"customer"}}]}}""".formatted(UUID.randomUUID(), type, conversation);
        Redelivery.of(() -> given().contentType("application/json").header("traceparent", "00-" + trace + "-" + REMOTE + "-01")
                .body(message).auth().preemptive().basic(Planted.USER, value(Planted.PASSWORD)).post("/callback"))
                .then().statusCode(202);
    }

    private static void control(String action) {
        management().auth().preemptive().basic(Users.ADMIN, Users.ADMIN)
                .post("/q/custom-bot/control/" + action + "?sender=true").then().statusCode(200);
    }

    private static RequestSpecification management() {
        return given().baseUri("http://localhost").port(ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001));
    }

    private static double waiting() {
        return management().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("custom_bot_replies_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private List<SpanData> spans(String trace) {
        return traces.spans().stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    private Optional<SpanData> named(String trace, String name) {
        return spans(trace).stream().filter(span -> span.getName().equals(name)).findFirst();
    }

    private SpanData above(SpanData span) {
        Map<String, SpanData> byId = spans(span.getTraceId()).stream()
                .collect(Collectors.toMap(SpanData::getSpanId, Function.identity()));
        return Optional.ofNullable(byId.get(span.getParentSpanId())).orElseThrow(
                () -> new AssertionError("nothing above " + span.getName() + " in " + byId.values()));
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
