package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.json.JsonObject;

/** Each of the ten operations does what Brevo's description says, and refuses what is missing, unknown or not an agent's. */
class EachOperationTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    private String visitor;

    @BeforeEach
    void aVisitor() {
        brevo.hub().say("c-1", "hello");
        visitor = brevo.visitor();
    }

    @Test
    void aMessageIsSent() {
        JsonObject message = brevo.send(visitor, "a < b");

        assertThat(message.getString("type")).isEqualTo("agent");
        assertThat(message.getString("visitorId")).isEqualTo(visitor);
        assertThat(message.getString("html")).isEqualTo("a &lt; b");
        assertThat(message.getString("receivedFrom")).isEqualTo("shop");
        assertThat(message.getString("agentName")).isEqualTo("Shop bot");
        assertThat(message.getBoolean("isPushed")).isFalse();
        assertThat(message.getLong("createdAt")).isPositive();
        JsonObject reply = brevo.replies().getJsonObject(0);
        assertThat(reply.getString("text")).isEqualTo("a < b");
        assertThat(reply.getString("messageId")).isEqualTo(message.getString("id"));
        assertThat(reply.getString("conversation")).isEqualTo(brevo.hub().get("/control/conversations/c-1").getString("id"));
    }

    @Test
    void anAgentMayBeNamedByItsId() {
        HttpResponse<String> answer = brevo.call("POST", "messages",
                new JsonObject().put("visitorId", visitor).put("text", "hi").put("agentId", "agent-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("agentId")).isEqualTo("agent-1");
    }

    @Test
    void theSameTextTwiceIsTwoMessages() {
        assertThat(brevo.send(visitor, "hi").getString("id")).isNotEqualTo(brevo.send(visitor, "hi").getString("id"));
        assertThat(brevo.replies()).hasSize(2);
    }

    @Test
    void anAutomatedMessageIsSent() {
        HttpResponse<String> answer = brevo.call("POST", "pushedMessages",
                new JsonObject().put("visitorId", visitor).put("text", "News"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getBoolean("isPushed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "pushedMessages"})
    void aMessageIsReadChangedAndDeleted(String kind) {
        String path = kind + "/" + new JsonObject(brevo.call("POST", kind,
                BrevoEmulator.BOT.copy().put("visitorId", visitor).put("text", "old")).body()).getString("id");
        JsonObject text = new JsonObject().put("text", "new");

        assertThat(new JsonObject(brevo.call("GET", path, null).body()).getString("text")).isEqualTo("old");
        assertThat(new JsonObject(brevo.call("PUT", path, text).body()).getString("text")).isEqualTo("new");
        assertThat(new JsonObject(brevo.call("GET", path, null).body()).getString("html")).isEqualTo("new");
        assertThat(brevo.replies().getJsonObject(0).getString("text")).isEqualTo("new");
        assertThat(brevo.replies().getJsonObject(0).getJsonObject("message").getJsonObject("content").getString("text"))
                .isEqualTo("new");
        HttpResponse<String> deleted = brevo.call("DELETE", path, null);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(brevo.call("GET", path, null).statusCode()).isEqualTo(404);
        assertThat(brevo.call("PUT", path, text).statusCode()).isEqualTo(404);
        assertThat(brevo.call("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(brevo.hub().get("/control/conversations/c-1").getJsonArray("messages")).hasSize(1);
    }

    @Test
    void theVisitorsMessageCanBeReadOnly() {
        String path = "messages/" + brevo.events(1).get(0).getJsonObject("message").getString("id");

        assertThat(new JsonObject(brevo.call("GET", path, null).body()).getString("text")).isEqualTo("hello");
        assertThat(brevo.call("PUT", path, new JsonObject().put("text", "new")).statusCode()).isEqualTo(400);
        assertThat(brevo.call("DELETE", path, null).statusCode()).isEqualTo(400);
    }

    @Test
    void aMessageIsNoAutomatedOne() {
        String id = brevo.send(visitor, "hi").getString("id");

        assertThat(brevo.call("GET", "pushedMessages/" + id, null).statusCode()).isEqualTo(404);
    }

    @Test
    void anAgentIsOnline() {
        HttpResponse<String> answer = brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aVisitorIsGivenToAGroup() {
        JsonObject group = new JsonObject().put("groupId", "g-1").put("visitorId", visitor);

        assertThat(new JsonObject(brevo.call("PUT", "visitorGroup", group).body())).isEqualTo(group);
        assertThat(brevo.hub().get("/control/conversations/c-1").getString("state")).isEqualTo("agent");
        assertThat(brevo.call("PUT", "visitorGroup", group.put("visitorId", "nobody")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitorId", "text", "agentName", "agentEmail", "receivedFrom"})
    void whatIsNeededIsNamed(String field) {
        JsonObject message = BrevoEmulator.BOT.copy().put("visitorId", visitor).put("text", "hi");
        message.remove(field);
        HttpResponse<String> answer = brevo.call("POST", "messages", message);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject error = new JsonObject(answer.body());
        assertThat(error.getString("code")).isEqualTo("missing_parameter");
        assertThat(error.getString("message")).contains(field);
        assertThat(brevo.replies()).isEmpty();
    }

    @Test
    void anotherKindOfValueIsInvalid() {
        HttpResponse<String> answer = brevo.call("POST", "messages",
                BrevoEmulator.BOT.copy().put("visitorId", visitor).put("text", 7));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("invalid_parameter");
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertThat(brevo.call("POST", "c-1/messages", BrevoEmulator.BOT).statusCode()).isEqualTo(404);
    }
}
