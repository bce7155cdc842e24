package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.EmulatorFixture;
import dev.custombot.deployment.emulator.FakeCallback.Call;
import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the contract leaves open, and what is different from one client application to another, can be asked for. */
class HowTheHubBehavesTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void aPlanIsABurstAndThenARate() {
        rules("{\"plan\":\"developer\"}");
        hub.say("c-1", "hello");

        assertThat(hub.reply(hub.token(), "c-1", "m-1").statusCode()).isEqualTo(202);
        HttpResponse<String> second = hub.reply(hub.token(), "c-1", "m-2");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 7L);
        rules("{}");
        assertThat(hub.reply(hub.token(), "c-1", "m-2").statusCode()).isEqualTo(202);
        assertThat(rules("{\"plan\":\"huge\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aRuleThatIsNoneIsRefusedAndChangesNothing() {
        rules("{\"plan\":\"developer\"}");
        hub.say("c-1", "hello");

        HttpResponse<String> refused = rules("{\"requestsPerHour\":100}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("\"requestsPerHour\"", "plan");
        assertThat(hub.reply(hub.token(), "c-1", "m-1").statusCode()).isEqualTo(202);
        assertThat(hub.reply(hub.token(), "c-1", "m-2").statusCode()).isEqualTo(429);
    }

    @Test
    void aBotMayBeKeptFromStarting() {
        rules("{\"startsNone\":true}");

        HttpResponse<String> refused = opening();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("403-103");
        rules("{}");
        assertThat(opening().statusCode()).isEqualTo(202);
    }

    @Test
    void anAgentHandsTheConversationBack() {
        hub.say("c-1", "hello");
        escalate("c-1");
        hub.say("c-1", "for the agent");
        assertThat(hub.reply(hub.token(), "c-1", "m-2").body()).contains("400-240");

        hub.post("/control/conversations/c-1/messages",
                "{\"type\":\"escalation.transfer\",\"sender\":\"custom_agent\",\"intent\":\"order\"}");
        hub.say("c-1", "for the bot");
        await().until(() -> hub.callback().calls().size() == 3);
        assertThat(hub.callback().calls().get(1).message().getJsonObject("intent").getString("value")).isEqualTo("order");
        assertThat(hub.callback().calls().get(2).text()).isEqualTo("for the bot");
        assertThat(hub.reply(hub.token(), "c-1", "m-3").statusCode()).isEqualTo(202);
    }

    @Test
    void whatWaitsComesInOneCallback() {
        rules("{\"several\":true}");
        hub.callback().hold("one");
        hub.say("c-1", "one");
        await().until(() -> hub.callback().calls().size() == 1);
        hub.say("c-1", "two");
        JsonObject last = hub.say("c-1", "three");
        hub.callback().release();

        await().until(() -> "delivered".equals(hub.delivery(last).getString("outcome")));
        assertThat(hub.callback().calls()).hasSize(2);
        assertThat(messages(hub.callback().calls().get(1))).extracting(
                message -> ((JsonObject) message).getJsonObject("content").getString("text")).containsExactly("two", "three");
    }

    @Test
    void shapesThatOccur() {
        rules("{\"nested\":true,\"otherDates\":true,\"sparse\":true}");
        hub.say("c-1", "one");
        await().until(() -> hub.callback().calls().size() == 1);
        hub.say("c-1", "two");
        await().until(() -> hub.callback().calls().size() == 2);

        List<JsonObject> said = hub.callback().calls().stream().map(call -> messages(call).getJsonObject(0)).toList();
        assertThat(said).allSatisfy(message -> assertThat(message.getString("created"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
        assertThat(said.get(0).getJsonObject("conversation").containsKey("customer")).isTrue();
        assertThat(said.get(1).getJsonObject("conversation")).isEqualTo(
                new JsonObject().put("id", HubState.idOf("c-1")));
    }

    @Test
    void aMeanHubChangesFromCallbackToCallback() {
        rules("{\"mean\":true}");
        hub.say("c-1", "one");
        await().until(() -> hub.callback().calls().size() == 1);
        hub.say("c-1", "two");
        await().until(() -> hub.callback().calls().size() == 2);

        assertThat(hub.callback().calls()).extracting(call -> call.json().containsKey("messages"))
                .containsExactly(false, true);
    }

    /** Wherever they stand. */
    private static JsonArray messages(Call call) {
        JsonObject body = call.json();
        return (body.containsKey("messages") ? body : body.getJsonObject("metadata")).getJsonObject("messages")
                .getJsonArray("message");
    }

    private HttpResponse<String> rules(String rules) {
        return hub.send(hub.request("/control/rules").PUT(BodyPublishers.ofString(rules)));
    }

    private HttpResponse<String> opening() {
        return message("""
                {"type":{"value":"text"},"conversation":{"account":{"address":"4711","channel":{"type":"sms"}}},
                "sender":{"type":"custom_bot","participant":{"name":"b"}},"content":{"text":"hello"}}""");
    }

    private void escalate(String conversation) {
        assertThat(message("""
                {"type":{"value":"escalation.transfer"},"conversation":{"id":"%s"},
                "sender":{"type":"custom_bot","participant":{"name":"b"}}}""".formatted(HubState.idOf(conversation)))
                .statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> message(String message) {
        return hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString("{\"messages\":{\"message\":[" + message + "]}}")));
    }
}
