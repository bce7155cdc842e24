package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the pages of the Dev UI show is what the bot, its hub and its dead letters say; each application of dev mode is long in starting. */
class ThePagesAskTheRunningBotTest {

    private static final String PASSWORD = "the-password-of-the-pages";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOT = "default";
    private static final URI PAGES = URI.create(
            "ws://localhost:" + Integer.getInteger("quarkus.http.test-port", 8080) + "/q/dev-ui/json-rpc-ws");

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(PagesBot.class).addAsResource(new StringAsset("""
                    quarkus.http.port=${quarkus.http.test-port:8080}
                    quarkus.custom-bot.registration.callback-url=http://localhost:${quarkus.http.port:8080}/callback
                    quarkus.custom-bot.registration.notification-email=night@bot.example
                    quarkus.custom-bot.registration.authentication.type=basic
                    quarkus.custom-bot.callback.authentication.basic.username=hub
                    quarkus.custom-bot.callback.authentication.basic.password=%s
                    quarkus.custom-bot.dispatch.retry.max-retries=0
                    quarkus.redis.devservices.enabled=false
                    """.formatted(PASSWORD)), "application.properties"));

    private PageCalls pages;

    @Test
    void ofHandlersRegistrationDeadLettersTheEmulatorAndTheTraffic() throws Exception {
        try (PageCalls open = new PageCalls(PAGES, "quarkus-custom-bot")) {
            pages = open;
            theCallbackIsAmongTheEndpoints();
            theHandlersWithTheirLines();
            whyAHandlerIsChosen();
            theRegistrationIsPlannedAndApplied();
            anAgentTakesPart();
            aDeadLetterIsRehearsedReplayedAndDiscarded();
            eachMessageIsFollowedOnItsWay();
            aMessageIsSaidAgainAsEdited();
        }
    }

    private void theCallbackIsAmongTheEndpoints() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + PAGES.getAuthority() + "/nowhere"))
                .header("Accept", "text/html").build();

        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
                .contains("/callback", "Callback of the bot default");
    }

    private void theHandlersWithTheirLines() throws Exception {
        JsonObject order = handler("order");

        assertThat(order.getJsonArray("conditions")).containsExactly("text, matching (?i)order .*");
        assertThat(order.getString("thread")).isEqualTo("event loop");
        assertThat(order.getString("file")).isEqualTo("PagesBot.java");
        assertThat(order.getInteger("line")).isGreaterThan(1);
        assertThat(order.getJsonArray("bots")).containsExactly(BOT);
        assertThat(handler("unread").getJsonArray("conditions")).containsExactly("java.io.UncheckedIOException");
    }

    private JsonObject handler(String method) throws Exception {
        return new JsonArray(call("handlers", Map.of())).stream().map(JsonObject.class::cast)
                .filter(one -> one.getString("name").endsWith("PagesBot#" + method)).findFirst().orElseThrow();
    }

    private void whyAHandlerIsChosen() throws Exception {
        JsonObject why = new JsonObject(
                call("whyThisHandler", Map.of("bot", BOT, "type", "text", "content", "order tea", "sender",
                        "customer", "intent", "")));

        assertThat(why.getString("chosen")).endsWith("PagesBot#order");
        assertThat(why.getJsonArray("candidates").encode()).contains("the first that meets every condition",
                "the text does not match (?i)break", "one with matching before one without", "another takes the message");
    }

    private void theRegistrationIsPlannedAndApplied() throws Exception {
        String before = call("registrationPlans", Map.of());
        assertThat(before).contains("\"create\"", "(secret)").doesNotContain(PASSWORD);
        assertThat(plan(before).getBoolean("asDeclared")).isFalse();

        JsonObject applied = new JsonObject(call("applyRegistration", Map.of("bot", BOT)));

        assertThat(applied.getJsonArray("done").encode()).contains("participant", "was created").doesNotContain(PASSWORD);
        assertThat(applied.getJsonArray("notDone")).isEmpty();
        assertThat(plan(call("registrationPlans", Map.of())).getJsonArray("steps").encode()).contains("\"keep\"")
                .doesNotContain("\"create\"");
    }

    private void anAgentTakesPart() throws Exception {
        customerSays("order tea");
        JsonObject conversation = new JsonObject(call("emulatedConversations", Map.of("bot", BOT)))
                .getJsonArray("conversations").getJsonObject(0);

        call("agentSays", Map.of("bot", BOT, "conversation", conversation.getString("id"), "text", "This is Kim"));

        assertThat(call("emulatedConversations", Map.of("bot", BOT))).contains("This is Kim", "custom_agent");
        assertThat(call("playFault", Map.of("bot", BOT, "fault", "HTML", "count", 1))).isEqualTo("{}");
        assertThat(call("stopFaults", Map.of("bot", BOT))).isEqualTo("{}");
    }

    private void aDeadLetterIsRehearsedReplayedAndDiscarded() throws Exception {
        customerSays("break");
        JsonObject letter = await().atMost(PATIENCE).until(() -> letters(), found -> found.size() == 1).getJsonObject(0);
        Map<String, Object> one = Map.of("bot", BOT, "id", letter.getString("id"));
        assertThat(letter.getString("cause")).contains("IllegalStateException");
        assertThat(call("deadLetter", one)).contains("break");

        assertThat(new JsonObject(call("rehearseDeadLetter", one)).getBoolean("dryRun")).isTrue();
        assertThat(new JsonObject(call("replayDeadLetter", one)).getString("outcome")).isEqualTo("replayed");

        JsonObject again = await().atMost(PATIENCE).until(() -> letters(),
                found -> found.size() == 1 && !found.getJsonObject(0).getString("id").equals(letter.getString("id")))
                .getJsonObject(0);
        assertThat(new JsonObject(call("discardDeadLetter", Map.of("bot", BOT, "id", again.getString("id"))))
                .getString("outcome")).isEqualTo("discarded");
        assertThat(letters()).isEmpty();
    }

    private void eachMessageIsFollowedOnItsWay() {
        try (PageStream page = new PageStream(PAGES, "quarkus-custom-bot_traffic")) {
            JsonObject answered = await().atMost(PATIENCE).until(() -> line(page, "order tea"), found -> has(found, "hub"));
            assertThat(kinds(answered)).containsSubsequence("callback", "handler", "replies", "hub").contains("record");
            assertThat(step(answered, "handler").getString("what")).endsWith("PagesBot#order");
            assertThat(step(answered, "replies").getJsonArray("replies").getJsonObject(0).getString("says"))
                    .isEqualTo("Ordered");
            assertThat(step(answered, "hub").getString("what")).isEqualTo("sent");

            JsonObject failed = step(line(page, "break"), "failed");
            JsonObject failure = failed.getJsonArray("failure").getJsonObject(0);
            assertThat(failure.getString("message")).isEqualTo("broken");
            assertThat(failure.getJsonArray("frames").getJsonObject(0).getString("declaredBy"))
                    .isEqualTo(PagesBot.class.getName());
            assertThat(kinds(line(page, "break"))).contains("dead_letter");
        }
    }

    private void aMessageIsSaidAgainAsEdited() throws Exception {
        try (PageStream page = new PageStream(PAGES, "quarkus-custom-bot_traffic")) {
            JsonObject past = await().atMost(PATIENCE).until(() -> line(page, "order tea"), found -> has(found, "callback"));

            JsonObject again = new JsonObject(call("replayMessage", Map.of("bot", BOT, "conversation",
                    past.getString("conversation"), "message", past.getString("message"), "content", "order coffee", "changed",
                    true,
                    "anew", true)));

            JsonObject line = await().atMost(PATIENCE).until(() -> line(page, "order coffee"), found -> has(found, "hub"));
            assertThat(line.getString("message")).isEqualTo(again.getString("id")).isNotEqualTo(past.getString("message"));
            assertThat(line.getString("conversation")).isNotEqualTo(past.getString("conversation"));
            JsonObject conversation = new JsonObject(call("lookAtConversation", Map.of("bot", BOT, "conversation",
                    line.getString("conversation"))));
            assertThat(conversation.getJsonArray("messages").encode()).contains("order coffee", "Ordered");
            await().atMost(PATIENCE).until(() -> new JsonObject(call("lookAtConversation", Map.of("bot", BOT, "conversation",
                    line.getString("conversation")))).getJsonObject("waits").getInteger("messages") == 0);
        }
    }

    /** The newest that is known of the message; without steps when nothing is. */
    private static JsonObject line(PageStream page, String says) {
        return page.told().stream().flatMap(news -> news.getJsonArray("lines").stream()).map(JsonObject.class::cast)
                .filter(line -> says.equals(line.getString("says")))
                .max(Comparator.comparing((JsonObject line) -> line.getInteger("revision")))
                .orElseGet(() -> new JsonObject().put("steps", new JsonArray()));
    }

    private static boolean has(JsonObject line, String kind) {
        return kinds(line).contains(kind);
    }

    private static List<String> kinds(JsonObject line) {
        return steps(line).map(step -> step.getString("kind")).toList();
    }

    private static JsonObject step(JsonObject line, String kind) {
        return steps(line).filter(step -> kind.equals(step.getString("kind"))).findFirst().orElseThrow();
    }

    private static Stream<JsonObject> steps(JsonObject line) {
        return line.getJsonArray("steps").stream().map(JsonObject.class::cast);
    }

    private JsonArray letters() throws Exception {
        return new JsonObject(call("deadLetters", Map.of("bot", BOT, "done", false))).getJsonArray("letters");
    }

    private void customerSays(String text) throws Exception {
        String emulator = new JsonArray(call("emulators", Map.of())).getJsonObject(0).getString("url");
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator + "/control/conversations/pages/messages"))
                .POST(BodyPublishers.ofString(new JsonObject().put("type", "text").put("text", text).encode())).build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
    }

    private static JsonObject plan(String plans) {
        return new JsonObject(plans).getJsonArray("plans").getJsonObject(0);
    }

    private String call(String method, Map<String, Object> parameters) throws Exception {
        return pages.call(method, parameters);
    }
}
