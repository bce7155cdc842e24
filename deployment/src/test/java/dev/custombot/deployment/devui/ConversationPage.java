package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/** What the page of one conversation is told of it. */
final class ConversationPage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PageCalls pages;
    private final String bot;
    private final EmulatedCustomer customer;

    ConversationPage(PageCalls pages, String bot) {
        this.pages = pages;
        this.bot = bot;
        this.customer = new EmulatedCustomer(pages, "tea-room");
    }

    void theStateAndTheOpenQuestion() throws Exception {
        String id = customer.says("a cup");
        JsonObject seen = await().atMost(PATIENCE).until(() -> look(id),
                found -> found.getJsonArray("messages").encode().contains("Which tea?"));
        JsonObject kept = seen.getJsonObject("kept");

        assertThat(kept.getJsonObject("question").getString("name")).isEqualTo("tea");
        assertThat(kept.getJsonObject("question").getInteger("attempts")).isZero();
        assertThat(kept.getJsonObject("values").getJsonObject(Basket.class.getName()).getInteger("cups")).isEqualTo(1);
        assertThat(seen.getJsonObject("waits").containsKey("fence")).isFalse();
    }

    void whyTheHubTakesNothingAfterTheEnd() throws Exception {
        String id = customer.ends();
        JsonObject seen = await().atMost(PATIENCE).until(() -> look(id),
                found -> found.getJsonObject("waits").containsKey("fence"));

        assertThat(seen.getJsonObject("waits").getString("fence")).isEqualTo("400-630 (over)");
        assertThat(seen.getString("state")).isEqualTo("ended");
        assertThat(seen.getJsonObject("kept").containsKey("question")).isFalse();
    }

    /** @param change of the bot, which Quarkus takes with the next callback; from then on nobody may ask through the pages */
    void anOpenQuestionOutlivesALiveReload(Runnable change) throws Exception {
        EmulatedCustomer guest = new EmulatedCustomer(pages, "tea-garden");
        String id = guest.says("a cup");
        await().atMost(PATIENCE).until(() -> look(id), found -> found.getJsonArray("messages").encode().contains("Which tea?"));

        change.run();
        URI chat = guest.chat();
        guest.says("green");

        await().atMost(PATIENCE).until(() -> EmulatedCustomer.reads(chat),
                said -> said.contains("After the change, a cup of green"));
    }

    JsonObject look(String id) throws Exception {
        return new JsonObject(pages.call("lookAtConversation", Map.of("bot", bot, "conversation", id)));
    }
}
