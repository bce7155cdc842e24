package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Each page draws what it is told, asks for what one wants of it, and shows why something failed. */
class ThePagesOfTheDevUiTest {

    @RegisterExtension
    final DevUi devUi = new DevUi();

    @Test
    void handlersAreListedAndFiltered() {
        devUi.answers("handlers",
                new JsonArray().add(handler("shop.Bot#greet", "text")).add(handler("shop.Bot#order", "custom.order")));
        Page page = devUi.open("qwc-custom-bot-handlers");
        devUi.until(() -> assertThat(page.texts("tbody tr")).hasSize(2));

        page.type("input", "ORDER");

        assertThat(page.texts("tbody tr")).singleElement().asString().contains("shop.Bot#order", "custom.order", "Bot.java:7");
        assertThat(page.texts(".hint").toString()).contains("1 of 2 handlers");
    }

    @Test
    void theLineOfAHandlerIsOpenedByAButton() {
        devUi.answers("handlers", new JsonArray().add(handler("shop.Bot#greet", "text"))
                .add(handler("lib.Bot#greet", "text").put("declaredBy", "lib.Bot")));
        Page page = devUi.open("qwc-custom-bot-handlers");
        devUi.until(() -> assertThat(page.texts("tbody tr")).hasSize(2));

        page.click("button", "shop.Bot#greet");

        devUi.until(() -> assertThat(devUi.calls("devui-ide-interaction.open")).singleElement()
                .satisfies(call -> assertThat(call.parameters().encode()).contains("\"shop.Bot\"", "\"7\"")));
        assertThat(page.texts("tbody button")).as("of the application's own code").hasSize(1);
    }

    @Test
    void whyAHandlerTakesAMessage() {
        devUi.answers("whyThisHandler", new JsonObject().put("chosen", "shop.Bot#order").put("candidates", new JsonArray()
                .add(candidate("shop.Bot#order", true)).add(candidate("shop.Bot#greet", false))));
        Page page = devUi.open("qwc-custom-bot-why");
        page.choose("#sender", "custom_agent");
        page.type("#content", "order <b>tea</b>");

        page.click("button", "Which handler?");

        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).containsExactly("It goes to shop.Bot#order."));
        assertThat(page.texts("tr.chosen td")).contains("1 ✓", "shop.Bot#order");
        JsonObject asked = devUi.calls("whyThisHandler").get(0).parameters();
        assertThat(asked.getString("content")).isEqualTo("order <b>tea</b>");
        assertThat(asked.getString("sender")).isEqualTo("custom_agent");
        assertThat(asked.getString("bot")).isEqualTo("default");
    }

    @Test
    void whyAHandlerTookAMessageThatCame() {
        devUi.answers("whyThisHandler", new JsonObject().put("chosen", "shop.Bot#order").put("candidates",
                new JsonArray().add(candidate("shop.Bot#order", true))));
        Page page = devUi.open("qwc-custom-bot-why");
        devUi.tells("traffic", new JsonObject().put("lines", new JsonArray()
                .add(line(1, "customer", "a tea, please", "callback").put("intent", "order"))
                .add(line(2, "custom_bot", "Here it is", "replies"))));
        devUi.until(() -> assertThat(page.texts("#came option")).hasSize(2).last().asString().contains("a tea, please"));

        page.choose("#came", page.texts("#came option").get(1));

        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).containsExactly("It goes to shop.Bot#order."));
        assertThat(devUi.calls("whyThisHandler")).singleElement().extracting(DevUi.Call::parameters)
                .isEqualTo(new JsonObject().put("bot", "default").put("type", "text").put("content", "a tea, please")
                        .put("sender", "customer").put("intent", "order"));
    }

    @Test
    void whereAMessageThatCameWentInstead() {
        devUi.answers("whyThisHandler", new JsonObject().put("chosen", "shop.Bot#order").put("candidates",
                new JsonArray().add(candidate("shop.Bot#order", true))));
        Page page = devUi.open("qwc-custom-bot-why");
        JsonObject came = line(1, "customer", "a tea, please", "callback");
        came.getJsonArray("steps")
                .add(new JsonObject().put("kind", "handler").put("at", 1_001).put("what", "shop.Bot#address"));
        devUi.tells("traffic", new JsonObject().put("lines", new JsonArray().add(came)));
        devUi.until(() -> assertThat(page.texts("#came option")).hasSize(2));

        page.choose("#came", page.texts("#came option").get(1));

        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).singleElement().asString()
                .startsWith(
                        "It went to shop.Bot#address: it answered an open question, or interrupted one, or was understood as a choice")
                .endsWith("With nothing open: It goes to shop.Bot#order."));
    }

    @Test
    void whatFailedIsSaid() {
        devUi.failsWith("whyThisHandler", "The content is no JSON");
        Page page = devUi.open("qwc-custom-bot-why");

        page.click("button", "Which handler?");

        devUi.until(() -> assertThat(page.texts("[role=\"alert\"]")).containsExactly("The content is no JSON"));
    }

    @Test
    void deadLettersAreLookedAtAndDealtWith() {
        devUi.answers("deadLetters",
                new JsonObject().put("letters", new JsonArray()
                        .add(letter("1", "open").put("detail", "Basket cannot be read")).add(letter("2", "replayed"))));
        devUi.answers("deadLetter",
                new JsonObject().put("id", "1").put("value", new JsonObject().put("text", "<b>broken</b>")));
        devUi.answers("rehearseDeadLetter", new JsonObject().put("dryRun", true).put("outcome", "replayed"));
        devUi.answers("replayDeadLetter", new JsonObject().put("outcome", "replayed"));
        devUi.answers("discardDeadLetter", new JsonObject().put("outcome", "discarded"));
        Page page = devUi.open("qwc-custom-bot-dead-letters");
        devUi.until(() -> assertThat(page.texts("td .hint")).contains("3 attempts"));
        assertThat(page.texts("td .detail")).containsExactly("Basket cannot be read");

        page.click("button", "Show 1");
        devUi.until(() -> assertThat(page.texts("pre")).singleElement().asString().contains("\"<b>broken</b>\""));
        page.click("button", "Rehearse 1");
        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).containsExactly("1: would be replayed"));
        page.click("button", "Replay 1");
        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).containsExactly("1: replayed"));
        page.click("button", "Discard 1");
        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).containsExactly("1: discarded"));
        assertThat(page.isOff("button", "Replay 2")).isTrue();

        page.choose("select", "shop");
        devUi.until(() -> assertThat(devUi.calls("deadLetters")).last()
                .satisfies(call -> assertThat(call.parameters().getString("bot")).isEqualTo("shop")));
    }

    /** Ids of dead letters are the same with each bot. */
    @Test
    void noDeadLetterIsShownUnderAnotherBot() {
        devUi.answers("deadLetters", new JsonObject().put("letters", new JsonArray().add(letter("1", "open"))));
        Page page = devUi.open("qwc-custom-bot-dead-letters");
        devUi.until(() -> assertThat(page.texts("button")).contains("Discard"));

        devUi.failsWith("deadLetters", "Kafka does not answer");
        page.choose("select", "shop");

        devUi.until(() -> assertThat(page.texts("[role=\"alert\"]")).containsExactly("Kafka does not answer"));
        assertThat(page.texts("button")).doesNotContain("Discard");
    }

    /** The application goes on telling a tab that is closed, and the hub is asked for it. */
    @Test
    void aTabThatIsClosedListensNoMore() {
        devUi.answers("registrationPlans", new JsonObject().put("look", 1).put("plans", new JsonArray()));
        devUi.open("qwc-custom-bot-registration");
        devUi.until(() -> assertThat(devUi.calls("registrationDrift")).hasSize(1));

        devUi.isClosed();

        devUi.until(() -> assertThat(devUi.cancelled()).contains("registrationDrift"));
    }

    @Test
    void whatIsToldNoMoreIsSaid() {
        devUi.answers("deadLetters", new JsonObject().put("letters", new JsonArray()));
        Page page = devUi.open("qwc-custom-bot-dead-letters");
        devUi.until(() -> assertThat(devUi.calls("traffic")).hasSize(1));

        devUi.breaksOff("traffic", "The application has ended");

        devUi.until(() -> assertThat(page.texts("[role=\"alert\"]")).containsExactly("The application has ended"));
    }

    @Test
    void deadLettersAreTheNewestFirstAndSayWhatIsNotShown() {
        devUi.answers("deadLetters", new JsonObject().put("letters", new JsonArray()
                .add(letter("2", "open").put("handler", "shop.Bot#newer"))
                .add(letter("1", "open").put("handler", "shop.Bot#older")))
                .put("more", true).put("unread", 7));
        Page page = devUi.open("qwc-custom-bot-dead-letters");

        devUi.until(() -> assertThat(page.texts("td code")).containsExactly("shop.Bot#newer", "shop.Bot#older"));
        assertThat(page.texts("p.rest")).singleElement().asString().contains("There are more, older than these 2",
                "7 older records of the topic were not read");
    }

    @Test
    void aNewDeadLetterShowsByItself() {
        devUi.answers("deadLetters", new JsonObject().put("letters", new JsonArray()));
        Page page = devUi.open("qwc-custom-bot-dead-letters");
        devUi.until(() -> assertThat(page.texts("p.hint")).containsExactly("There are none."));

        devUi.answers("deadLetters", new JsonObject().put("letters", new JsonArray().add(letter("1", "open"))));
        devUi.tells("traffic", passed("default", "dead_letter"));

        devUi.until(() -> assertThat(page.texts("td .hint")).contains("3 attempts"));
    }

    @Test
    void aNewConversationShowsByItselfAndTheChosenOneStays() {
        devUi.answers("emulators", new JsonArray().add(emulator("egain")));
        devUi.answers("emulatedConversations", conversations("c1", "c2"));
        Page page = devUi.open("qwc-custom-bot-emulator");
        devUi.until(() -> assertThat(page.texts("#conversation option")).containsExactly("c1 (bot)", "c2 (bot)"));
        page.choose("#conversation", "c2 (bot)");

        devUi.answers("emulatedConversations", conversations("c3", "c1", "c2"));
        devUi.tells("traffic", passed("default", "callback"));

        devUi.until(() -> assertThat(page.texts("#conversation option")).hasSize(3));
        assertThat(page.value("#conversation")).isEqualTo("c2");
        page.click("button", "Agent says");
        devUi.until(() -> assertThat(devUi.calls("agentSays")).singleElement()
                .satisfies(call -> assertThat(call.parameters().getString("conversation")).isEqualTo("c2")));
    }

    /** Brevo has no such request. */
    @Test
    void noConversationIsHandedBackAtBrevo() {
        devUi.answers("emulators", new JsonArray().add(emulator("brevo")));
        devUi.answers("emulatedConversations", conversations("c1"));
        Page page = devUi.open("qwc-custom-bot-emulator");

        devUi.until(() -> assertThat(page.texts("button")).contains("Agent says"));
        assertThat(page.texts("button")).doesNotContain("Hand back to the bot", "Expire", "No tokens");
    }

    @Test
    void theEmulatorIsDisturbed() {
        devUi.answers("emulators", new JsonArray().add(emulator("egain")));
        devUi.answers("emulatedConversations", new JsonObject().put("conversations", new JsonArray().add(new JsonObject()
                .put("id", "c1").put("ref", "tea").put("state", "bot"))));
        Page page = devUi.open("qwc-custom-bot-emulator");
        devUi.until(() -> assertThat(page.texts("#conversation option")).containsExactly("tea (bot)"));

        page.click("button", "Unavailable");
        devUi.until(() -> assertThat(page.texts("[role=\"status\"]")).singleElement().asString().startsWith("Unavailable ("));
        page.click("button", "Stop");
        page.type("#text", "This is Kim");
        page.click("button", "Agent says");
        page.type("#intent", "refund");
        page.click("button", "Hand back to the bot");

        devUi.until(() -> assertThat(devUi.calls("agentHandsBack")).singleElement()
                .satisfies(call -> assertThat(call.parameters().encode()).contains("c1", "refund")));
        assertThat(devUi.calls("playFault")).singleElement()
                .satisfies(call -> assertThat(call.parameters().encode()).contains("UNAVAILABLE", "\"count\":1"));
        assertThat(devUi.calls("agentSays")).singleElement()
                .satisfies(call -> assertThat(call.parameters().getString("text")).isEqualTo("This is Kim"));
    }

    @Test
    void theRegistrationIsPlannedAndApplied() {
        JsonObject step = new JsonObject().put("action", "create").put("kind", "participant").put("name", "shop").put("fields",
                new JsonArray().add(new JsonObject().put("path", "name").put("after", "shop")));
        devUi.answers("registrationPlans", plans(1, step, false));
        devUi.answers("applyRegistration", new JsonObject().put("bot", "default").put("look", 2).put("done",
                new JsonArray().add("participant shop was created")).put("notDone", new JsonArray()));
        Page page = devUi.open("qwc-custom-bot-registration");
        devUi.until(() -> assertThat(page.texts("tr.create td")).containsExactly("+ participant shop will be created"));

        devUi.answers("registrationPlans", plans(2, step.copy().put("action", "keep").put("fields", new JsonArray()), true));
        page.click("button", "Apply to the hub of default");

        devUi.until(() -> assertThat(page.texts("[role=\"status\"] li")).containsExactly("participant shop was created"));
        devUi.until(() -> assertThat(page.isOff("button", "Apply to the hub of default")).isTrue());
        devUi.tells("registrationDrift", plans(1, step, false));
        assertThat(page.texts("tr.create")).as("an older look").isEmpty();
        devUi.tells("registrationDrift", plans(3, step, false));
        devUi.until(() -> assertThat(page.texts("tr.create")).hasSize(1));
    }

    private static JsonObject plans(int look, JsonObject step, boolean asDeclared) {
        return new JsonObject().put("look", look).put("plans", new JsonArray().add(new JsonObject().put("bot", "default")
                .put("declared", true).put("asDeclared", asDeclared).put("steps", new JsonArray().add(step))
                .put("others", new JsonObject().put("channels", 2))));
    }

    private static JsonObject emulator(String kind) {
        return new JsonObject().put("bot", "default").put("url", "http://localhost:1/").put("kind", kind);
    }

    private static JsonObject conversations(String... ids) {
        JsonArray all = new JsonArray();
        List.of(ids).forEach(id -> all.add(new JsonObject().put("id", id).put("state", "bot")));
        return new JsonObject().put("conversations", all);
    }

    private static JsonObject passed(String bot, String step) {
        return new JsonObject().put("lines", new JsonArray().add(new JsonObject().put("number", 1).put("revision", 1)
                .put("bot", bot).put("conversation", "c1").put("message", "m1").put("type", "text").put("says", "hello")
                .put("steps", new JsonArray().add(new JsonObject().put("kind", step).put("at", 1_000).put("what", step)))));
    }

    private static JsonObject handler(String name, String condition) {
        return new JsonObject().put("bots", new JsonArray().add("default")).put("role", "messages").put("conditions",
                new JsonArray().add(condition)).put("thread", "worker").put("name", name).put("file", "Bot.java").put("line", 7)
                .put("declaredBy", "shop.Bot").put("lang", "java");
    }

    private static JsonObject line(int number, String sender, String says, String step) {
        return new JsonObject().put("number", number).put("revision", 1).put("bot", "default").put("conversation", "c1")
                .put("message", "m" + number).put("type", "text").put("sender", sender).put("says", says).put("steps",
                        new JsonArray()
                                .add(new JsonObject().put("kind", step).put("at", 1_000).put("replies", new JsonArray())));
    }

    private static JsonObject candidate(String handler, boolean isChosen) {
        return new JsonObject().put("handler", handler).put("condition", "text").put("rule", "the first").put("isChosen",
                isChosen);
    }

    private static JsonObject letter(String id, String status) {
        return new JsonObject().put("id", id).put("at", 1_900_000_000_000L).put("stage", "dispatch")
                .put("cause", "IllegalStateException")
                .put("attempts", 3).put("type", "text").put("conversation", "c1").put("handler", "shop.Bot#order")
                .put("status", status);
    }
}
