package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Messages are shown with their way as they pass, newer news before older, and are said again; a conversation is shown from both sides. */
class TrafficIsFollowedTest {

    @RegisterExtension
    final DevUi devUi = new DevUi();

    @Test
    void asItPasses() {
        Page page = devUi.open("qwc-custom-bot-traffic");

        devUi.tells("traffic", lines(line(1, step("callback", 1_000), step("record", 1_090).put("ok", true),
                step("handler", 1_050).put("what", "shop.Bot#order"))));
        devUi.until(() -> assertThat(page.texts(".way li")).containsExactly("callback", "+50 ms →", "record", "+0 ms →",
                "Bot#order"));

        devUi.tells("traffic", lines(line(2, step("callback", 1_000), step("handler", 1_050).put("what", "shop.Bot#order"),
                step("failed", 1_060).put("what", "java.lang.IllegalStateException").put("handler", "shop.Bot#order")
                        .put("failure", failure()))));
        devUi.until(() -> assertThat(page.texts(".way li.bad")).containsExactly("failed: IllegalStateException"));
        devUi.tells("traffic", lines(line(1, step("callback", 1_000))));
        assertThat(page.texts(".way li.bad")).as("older news").hasSize(1);

        page.click("tbody button", "Details of m1");
        devUi.until(() -> assertThat(page.texts(".failure strong")).containsExactly("java.lang.IllegalStateException"));
        page.click("button.link", "shop.Bot.order(Bot.java:7)");
        page.type("textarea", "order coffee");
        devUi.answers("replayMessage", new JsonObject().put("id", "m2").put("conversation", new JsonObject().put("id", "c1")));
        page.click("button", "Replay as edited");

        devUi.until(() -> assertThat(page.texts("[role=\"status\"]"))
                .containsExactly("It is said again, as edited; the bot has not answered yet."));
        assertThat(devUi.calls("replayMessage").get(0).parameters().encode()).contains("order coffee", "\"changed\":true",
                "\"anew\":false");
    }

    @Test
    void whatIsNotThereWholeIsNotEdited() {
        Page page = devUi.open("qwc-custom-bot-traffic");
        devUi.tells("traffic", lines(line(1, step("callback", 1_000)).put("says", "x".repeat(2_000) + "…")));
        devUi.until(() -> assertThat(page.texts("tbody tr")).hasSize(1));

        page.click("tbody button", "Details of m1");

        devUi.until(() -> assertThat(page.texts("fieldset .hint")).hasSize(1));
        assertThat(page.texts("textarea")).isEmpty();
        assertThat(page.texts("fieldset button")).containsExactly("Replay");
    }

    @Test
    void isHeldFilteredAndForgotten() {
        Page page = devUi.open("qwc-custom-bot-traffic");
        devUi.tells("traffic", lines(line(1, step("callback", 1_000))));
        devUi.until(() -> assertThat(page.texts("tbody tr")).hasSize(1));

        page.type("#conversation", "none of these");
        assertThat(page.texts("p.hint")).containsExactly("None is of such a conversation.");
        page.type("#conversation", "");
        page.click("button", "Hold");
        devUi.tells("traffic", lines(line(1, step("callback", 1_000)).put("number", 2)));
        assertThat(page.texts("tbody tr")).hasSize(1);
        page.click("button", "Go on");
        assertThat(page.texts("tbody tr")).hasSize(2);
        page.click("button", "Forget");

        devUi.until(() -> assertThat(page.texts("p.hint"))
                .containsExactly("Nothing has passed yet. Write something on the chat page."));
        assertThat(devUi.calls("forgetTraffic")).hasSize(2);
    }

    @Test
    void thePlanIsShown() {
        Page page = devUi.open("qwc-custom-bot-traffic");

        devUi.tells("plans",
                new JsonObject().put("plans", new JsonArray().add(new JsonObject().put("bot", "default").put("limited", true)
                        .put("tokens", 1.5).put("burst", 10).put("rate", 2).put("queued", 3).put("parked", 0).put("last", 0)
                        .put("circuit", 2))));

        devUi.until(() -> assertThat(page.texts(".plan span")).containsExactly("plan: 1.5 of 10 requests left, 2 more a second",
                "3 replies wait", "circuit open"));
    }

    @Test
    void aConversationFromBothSides() {
        devUi.answers("lookAtConversation", new JsonObject().put("state", "bot").put("messages", new JsonArray()
                .add(said("m1", "customer", "order <b>tea</b>")).add(said("r1", "custom_bot", "Ordered")))
                .put("kept", new JsonObject().put("values", new JsonObject().put("basket", "tea")))
                .put("waits", new JsonObject().put("messages", 0).put("replies", 0)));
        Page page = devUi.open("qwc-custom-bot-conversation");
        devUi.until(() -> assertThat(page.texts("p.hint").toString()).contains("There is no conversation yet."));

        devUi.tells("traffic", lines(line(1, step("callback", 1_000))));

        devUi.until(() -> assertThat(page.texts("ol.said li")).hasSize(2));
        assertThat(page.texts("ol.said li.bot")).singleElement().asString().contains("Ordered");
        assertThat(page.texts("ol.said li").get(0)).contains("order <b>tea</b>");
        assertThat(page.texts("pre")).contains("{ \"basket\": \"tea\" }");
        assertThat(devUi.calls("lookAtConversation").get(0).parameters().getString("conversation")).isEqualTo("c1");
    }

    @Test
    void theConversationsOfABotThatIsChosenLater() {
        devUi.answers("lookAtConversation", new JsonObject().put("state", "bot").put("messages", new JsonArray())
                .put("kept", new JsonObject()).put("waits", new JsonObject().put("messages", 0).put("replies", 0)));
        Page page = devUi.open("qwc-custom-bot-conversation");
        devUi.tells("traffic", lines(line(1, step("callback", 1_000)).put("bot", "shop").put("conversation", "c7")));
        devUi.until(() -> assertThat(devUi.calls("traffic")).hasSize(1));

        page.choose("#bot", "shop");

        devUi.until(() -> assertThat(page.texts("#conversation option")).containsExactly("c7"));
    }

    private static JsonObject said(String id, String sender, String text) {
        return new JsonObject().put("id", id).put("created", "2030-01-01T00:00:00Z")
                .put("type", new JsonObject().put("value", "text"))
                .put("sender", new JsonObject().put("type", sender)).put("content", new JsonObject().put("text", text));
    }

    private static JsonObject lines(JsonObject line) {
        return new JsonObject().put("lines", new JsonArray().add(line));
    }

    private static JsonObject line(int revision, JsonObject... steps) {
        return new JsonObject().put("number", 1).put("revision", revision).put("bot", "default").put("conversation", "c1")
                .put("message", "m1").put("type", "text").put("sender", "customer").put("says", "order tea")
                .put("steps", new JsonArray(java.util.List.of(steps)));
    }

    private static JsonObject step(String kind, long at) {
        return new JsonObject().put("kind", kind).put("at", at).put("what", kind);
    }

    private static JsonArray failure() {
        return new JsonArray()
                .add(new JsonObject().put("type", "java.lang.IllegalStateException").put("message", "broken").put("frames",
                        new JsonArray().add(new JsonObject().put("text", "shop.Bot.order(Bot.java:7)").put("line", 7)
                                .put("declaredBy", "shop.Bot")
                                .put("lang", "java"))));
    }
}
