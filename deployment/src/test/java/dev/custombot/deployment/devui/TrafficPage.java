package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the page of the live traffic is told: each message on its way, and the rate plan. */
final class TrafficPage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PageCalls pages;
    private final URI address;
    private final String bot;

    /** @param address where streams are told */
    TrafficPage(PageCalls pages, URI address, String bot) {
        this.pages = pages;
        this.address = address;
        this.bot = bot;
    }

    void eachMessageIsFollowedOnItsWay() {
        try (PageStream page = new PageStream(address, "quarkus-custom-bot_traffic")) {
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

    void aMessageIsSaidAgainAsEdited() throws Exception {
        try (PageStream page = new PageStream(address, "quarkus-custom-bot_traffic")) {
            JsonObject past = await().atMost(PATIENCE).until(() -> line(page, "order tea"), found -> has(found, "callback"));

            JsonObject again = new JsonObject(pages.call("replayMessage", Map.of("bot", bot, "conversation",
                    past.getString("conversation"), "message", past.getString("message"), "content", "order coffee", "changed",
                    true,
                    "anew", true)));

            JsonObject line = await().atMost(PATIENCE).until(() -> line(page, "order coffee"), found -> has(found, "hub"));
            assertThat(line.getString("message")).isEqualTo(again.getString("id")).isNotEqualTo(past.getString("message"));
            assertThat(line.getString("conversation")).isNotEqualTo(past.getString("conversation"));
            ConversationPage view = new ConversationPage(pages, bot);
            String conversation = line.getString("conversation");
            assertThat(view.look(conversation).getJsonArray("messages").encode()).contains("order coffee", "Ordered");
            await().atMost(PATIENCE).until(() -> view.look(conversation).getJsonObject("waits").getInteger("messages") == 0);
        }
    }

    void theRatePlanIsTold() {
        try (PageStream page = new PageStream(address, "quarkus-custom-bot_plans")) {
            JsonObject plan = await().atMost(PATIENCE).until(page::told, told -> !told.isEmpty()).get(0).getJsonArray("plans")
                    .getJsonObject(0);

            assertThat(plan.getString("bot")).isEqualTo(bot);
            assertThat(plan.getBoolean("limited")).isTrue();
            assertThat(plan.getDouble("rate")).isEqualTo(5.0);
            assertThat(plan.getInteger("burst")).isEqualTo(10);
            assertThat(plan.getDouble("tokens")).isBetween(0.0, 10.0);
            assertThat(plan.getInteger("queued")).isZero();
            assertThat(plan.getInteger("circuit")).as("closed").isZero();
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
}
