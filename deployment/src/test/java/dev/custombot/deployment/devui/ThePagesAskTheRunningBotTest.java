package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

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
            .addClasses(PagesBot.class, Basket.class).addAsResource(new StringAsset("""
                    quarkus.http.port=${quarkus.http.test-port:8080}
                    quarkus.custom-bot.registration.callback-url=http://localhost:${quarkus.http.port:8080}/callback
                    quarkus.custom-bot.registration.notification-email=night@bot.example
                    quarkus.custom-bot.registration.authentication.type=basic
                    quarkus.custom-bot.callback.authentication.basic.username=hub
                    quarkus.custom-bot.callback.authentication.basic.password=%s
                    quarkus.custom-bot.dispatch.retry.max-retries=0
                    quarkus.custom-bot.reply.rate=5
                    quarkus.custom-bot.reply.burst=10
                    quarkus.redis.devservices.enabled=false
                    """.formatted(PASSWORD)), "application.properties"));

    private PageCalls pages;

    @Test
    void ofHandlersRegistrationDeadLettersTheEmulatorTheTrafficAndAConversation() throws Exception {
        try (PageCalls open = new PageCalls(PAGES, "quarkus-custom-bot")) {
            pages = open;
            theCallbackIsAmongTheEndpoints();
            theHandlersWithTheirLines();
            whyAHandlerIsChosen();
            theRegistrationIsPlannedAndApplied();
            EmulatorPage emulator = new EmulatorPage(open, BOT);
            emulator.anAgentTakesPart();
            aDeadLetterIsRehearsedReplayedAndDiscarded();
            TrafficPage traffic = new TrafficPage(open, PAGES, BOT);
            traffic.eachMessageIsFollowedOnItsWay();
            traffic.aMessageIsSaidAgainAsEdited();
            traffic.theRatePlanIsTold();
            emulator.eachFaultCanBeAskedForAndTakenBack();
            emulator.anAgentHandsTheConversationBack();
            ConversationPage conversation = new ConversationPage(open, BOT);
            conversation.theStateAndTheOpenQuestion();
            conversation.whyTheHubTakesNothingAfterTheEnd();
            // The last: the socket of the pages ends with the application.
            conversation.anOpenQuestionOutlivesALiveReload(() -> APPLICATION.modifySourceFile(PagesBot.class,
                    source -> source.replace("A cup of ", "After the change, a cup of ")));
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

    private void aDeadLetterIsRehearsedReplayedAndDiscarded() throws Exception {
        new EmulatedCustomer(pages, "pages").says("break");
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

    private JsonArray letters() throws Exception {
        return new JsonObject(call("deadLetters", Map.of("bot", BOT, "done", false))).getJsonArray("letters");
    }

    private static JsonObject plan(String plans) {
        return new JsonObject(plans).getJsonArray("plans").getJsonObject(0);
    }

    private String call(String method, Map<String, Object> parameters) throws Exception {
        return pages.call(method, parameters);
    }
}
