package dev.custombot.it.exposure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.custombot.canary.Canaries;
import dev.custombot.canary.Evidence;
import dev.custombot.canary.LoggedLines;
import dev.custombot.canary.TopicEvidence;
import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.RejectionLog;
import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * On the whole way of messages, through refusals, failures, dead letters and a hub in trouble, nothing that is secret or a customer's is
 * logged at DEBUG, measured, traced, put into a header, a dead letter's cause, the body of a problem or the name of a thread.
 */
@QuarkusTest
@TestProfile(Planted.class)
class NothingSecretIsSeenTest {

    private final Canaries canaries = new Canaries();
    private final List<String> problems = new ArrayList<>();

    @Inject
    Hub hub;

    @Inject
    RejectionLog rejections;

    @Inject
    Traces traces;

    @Test
    void onTheWholeWay() {
        canaries.watch("the hub's password", value(Planted.PASSWORD));
        canaries.watch("the bot's secret", value("quarkus.custom-bot.hub.client-secret"));
        try (LoggedLines log = LoggedLines.ofAll()) {
            refusedCallers();
            refusedBodies();
            answered();
            failed();
            refusedByTheHub();
            troubledHub();
            redacted();
            administered();
            List<String> lines = log.all();
            List<Evidence> evidence = new ArrayList<>(TopicEvidence.of(value("kafka.bootstrap.servers")));
            evidence.add(Evidence.of("the log", lines));
            evidence.add(Evidence.of("the metrics", management().get("/q/metrics").asString()));
            evidence.add(Evidence.of("problem bodies", problems));
            evidence.add(Evidence.threads());
            evidence.add(Evidence.of("the traces", awaitSpans()));

            assertThat(lines).as("it was logged at DEBUG").anyMatch(line -> line.contains(" dev.custombot ")).anyMatch(
                    line -> line.startsWith("DEBUG io.quarkus"));
            assertThat(lines).as("refused callers are logged").anyMatch(line -> line.contains("CBOT00101"));
            assertThat(evidence).as("something was looked at everywhere").allMatch(place -> place.texts().size() > 5);
            assertThat(canaries.sightings(evidence)).isEmpty();
        }
    }

    private void refusedCallers() {
        String body = Payloads.envelope(Payloads.text(Payloads.conversationId(), canaries.personal("the text of a stranger")));
        problem(401, callback(body).auth().preemptive().basic(Planted.USER, canaries.secret("a wrong password")));
        problem(401, callback(body).auth().preemptive().basic(canaries.secret("a wrong user"), "x"));
        problem(401, callback(body).header("Authorization", "Bearer " + canaries.secret("an opaque token")));
        problem(401, callback(body).header("Authorization", canaries.secret("a header")));
        problem(401, callback(body));
        problems.add(Redelivery.of(hub, body, Authorization.EXPIRED).body());
        problems.add(Redelivery.of(hub, body, Authorization.MALFORMED).body());
        String taken = Payloads
                .envelope(Payloads.text(Payloads.conversationId(), canaries.personal("the text of a caller by Basic")));
        Redelivery.of(() -> callback(taken).auth().preemptive().basic(Planted.USER, value(Planted.PASSWORD)).post("/callback"))
                .then().statusCode(202);
    }

    private void refusedBodies() {
        String text = canaries.personal("the text of a body that is refused");
        for (String body : List.of("{\"messages\":{\"message\":[{\"content\":{\"text\":\"" + text, text, "[\"" + text + "\"]",
                "{\"messages\":\"" + text + "\"}", Payloads.envelope("{\"x\":\"" + text + "\"," + "[".repeat(2000)))) {
            problems.add(Redelivery.of(hub, body).body());
        }
        Redelivery.of(hub, Payloads.envelope("{\"content\":{\"text\":\"" + text + "\"},\"type\":{\"value\":\"text\"}}",
                "{\"conversation\":{\"id\":\"" + Payloads.conversationId() + "\"},\"content\":{\"text\":\"" + text + "\"}}"));
    }

    private void answered() {
        String conversation = Payloads.conversationId();
        String message = """
                {"id":"%s","messageId":"%s","type":{"value":"text"},"content":{"text":"%s"},
                 "conversation":{"id":"%s","customer":{"name":"%s","contactPoints":{"contactPoint":[{"type":{"value":"email"},
                  "data":"%s@example.org"}]}},"account":{"address":"%s"}},
                 "attributes":{"attribute":[{"name":"street","value":"%s"}]},
                 "attachments":{"attachment":[{"name":"%s.pdf","contentType":"application/pdf","size":1,
                  "url":"https://files.example.org/%s"}]},
                 "sender":{"type":"customer","participant":{"name":"%s"}}}""".formatted(UUID.randomUUID(), UUID.randomUUID(),
                canaries.personal("a text"), conversation, canaries.personal("a name"), canaries.personal("an e-mail address"),
                canaries.personal("an account"), canaries.personal("a street"), canaries.personal("a file's name"),
                canaries.personal("a file's address"), canaries.personal("a sender's name"));
        assertThat(Redelivery.of(hub, Payloads.envelope(message)).status()).isEqualTo(202);
        hub.conversation().customerSays(canaries.personal("another text")).awaitReply();
    }

    private void failed() {
        hub.conversation().customerSends("custom.failure.mendable",
                "{\"n\":\"" + canaries.personal("the content of a message whose handler fails") + "\"}");
        hub.conversation().customerSends("custom.failure.malformed",
                "{\"number\":\"" + canaries.personal("a content that does not bind"));
        hub.conversation().customerSends("custom.failure.orders", "{\"n\":\"" + canaries.personal("an order") + "\"}")
                .awaitReplies(2);
    }

    private void refusedByTheHub() {
        hub.failNext(1).with(400, "400-358");
        TestConversation refused = hub.conversation().customerSays(canaries.personal("the text of a reply that is refused"));
        refused.awaitDelivery();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !rejections.of(refused.id()).isEmpty());
    }

    private void troubledHub() {
        hub.failNext(1).with(500);
        said("the text of a reply that meets an error");
        hub.failNext(1).resetting();
        said("the text of a reply that meets a reset");
        hub.revokeBotTokens();
        hub.failNextTokens(1).with(500);
        said("the text of a reply without a token");
        hub.expireCallbackToken();
        said("the text of a message with an expired token");
    }

    private void said(String what) {
        hub.within(Duration.ofSeconds(60)).conversation().customerSays(canaries.personal(what)).awaitReply();
    }

    private void redacted() {
        String conversation = Payloads.conversationId();
        Redelivery.of(hub, Payloads.envelope(Payloads.text(conversation, canaries.personal("a text to be redacted"))
                .replace("\"content\":{", "\"content\":{\"redact\":true,").replace("\"value\":\"text\"",
                        "\"value\":\"custom.failure.mendable\"")));
        awaitLetters("?conversation=" + conversation, 1);
    }

    private void administered() {
        problem(403, letters().auth().preemptive().basic("other", "other"), "");
        problem(401, letters().auth().preemptive().basic("admin", canaries.secret("an administrator's wrong password")), "");
        List<String> ids = awaitLetters("?limit=100", 5);
        ids.forEach(id -> administrator().get("/" + id).then().statusCode(200));
        administrator().post("/replay?stage=reply").then().statusCode(200);
        administrator().post("/replay?all=true&dry-run=true").then().statusCode(200);
        administrator().delete("?stage=callback").then().statusCode(200);
        problem(400, administrator(), "?from=yesterday");
        problem(404, administrator(), "/0-999999");
        problem(403, administrator().header("Origin", "http://evil.example"), "");
    }

    /** They are handed to the exporter in batches. */
    private List<String> awaitSpans() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(traces::all,
                spans -> spans.stream().anyMatch(span -> span.startsWith("POST /callback"))
                        && spans.stream().anyMatch(span -> span.contains("custom-bot-dead-letters")));
    }

    private List<String> awaitLetters(String query, int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> administrator().get(query).jsonPath().getList("letters.id", String.class), ids -> ids.size() >= count);
    }

    private void problem(int status, RequestSpecification request) {
        told(status, request.post("/callback"));
    }

    private void problem(int status, RequestSpecification request, String path) {
        told(status, request.get(path));
    }

    private void told(int status, Response response) {
        assertThat(response.statusCode()).isEqualTo(status);
        problems.add(response.headers() + response.asString());
    }

    private static RequestSpecification callback(String body) {
        return given().contentType("application/json").body(body);
    }

    private static RequestSpecification administrator() {
        return letters().auth().preemptive().basic("admin", "admin");
    }

    private static RequestSpecification letters() {
        return management().basePath("/q/custom-bot/dead-letters");
    }

    private static RequestSpecification management() {
        return given().baseUri("http://localhost")
                .port(ConfigProvider.getConfig().getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001));
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
