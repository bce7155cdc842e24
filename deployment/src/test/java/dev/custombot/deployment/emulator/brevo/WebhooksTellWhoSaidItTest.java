package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** Messages of agents, of triggers, of Brevo's own bot and of the bot itself come as what they are. */
class WebhooksTellWhoSaidItTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    @Test
    void anAgent() {
        say("{\"text\":\"I take over\",\"sender\":\"custom_agent\",\"name\":\"Kim\"}");

        JsonObject event = brevo.events(1).get(0);
        JsonObject message = event.getJsonObject("message");
        assertThat(message.getString("type")).isEqualTo("agent");
        assertThat(message.getString("agentName")).isEqualTo("Kim");
        assertThat(message.containsKey("receivedFrom")).isFalse();
    }

    @Test
    void whoHasWrittenHasTheConversationUntilItEnds() {
        brevo.hub().say("c-1", "hello");
        say("{\"text\":\"Hi\",\"sender\":\"egain_bot\",\"name\":\"Aura\"}");
        say("{\"text\":\"Need help?\",\"sender\":\"custom_agent\",\"name\":\"Kim\",\"isTrigger\":true}");
        assertThat(state()).isEqualTo("bot");

        say("{\"text\":\"I am Kim\",\"sender\":\"custom_agent\",\"name\":\"Kim\"}");
        assertThat(state()).isEqualTo("agent");

        say("{\"type\":\"conversation.end\"}");
        brevo.hub().say("c-1", "one more thing");
        assertThat(state()).isEqualTo("bot");
    }

    private String state() {
        return brevo.hub().get("/control/conversations/c-1").getString("state");
    }

    @Test
    void brevosOwnBot() {
        say("{\"text\":\"Hi\",\"sender\":\"egain_bot\",\"name\":\"Aura\"}");

        assertThat(brevo.events(1).get(0).getJsonObject("message").getBoolean("isBot")).isTrue();
    }

    @Test
    void aTriggerStartsNoConversation() {
        say("{\"text\":\"Need help?\",\"sender\":\"custom_agent\",\"name\":\"Kim\",\"isTrigger\":true}");
        brevo.hub().say("c-1", "yes");

        assertThat(brevo.events(2)).extracting(event -> event.getString("eventName")).containsExactly("conversationFragment",
                "conversationStarted");
    }

    @Test
    void theBotHearsWhatItHasSaid() {
        brevo.hub().say("c-1", "hello");
        String id = brevo.send(brevo.visitor(), "Hi").getString("id");

        JsonObject event = brevo.events(2).get(1);

        JsonObject message = event.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getString("id")).isEqualTo(id);
        assertThat(message.getString("receivedFrom")).isEqualTo("shop");
        assertThat(event.getJsonArray("agents").getJsonObject(0).getString("email")).isEqualTo("bot@example.org");
    }

    @Test
    void anAutomatedMessageHasNoTag() {
        brevo.hub().say("c-1", "hello");
        brevo.call("POST", "pushedMessages", new JsonObject().put("visitorId", brevo.visitor()).put("text", "News"));

        JsonObject message = brevo.events(2).get(1).getJsonArray("messages").getJsonObject(0);

        assertThat(message.getBoolean("isPushed")).isTrue();
        assertThat(message.containsKey("receivedFrom")).isFalse();
    }

    @Test
    void theBotNeedNotHearWhatItHasSaid() {
        brevo.rule("keepsOwn", true);
        brevo.hub().say("c-1", "hello");
        brevo.send(brevo.visitor(), "Hi");
        brevo.hub().say("c-1", "again");

        assertThat(brevo.events(2)).hasSize(2).extracting(event -> event.getString("eventName"))
                .isEqualTo(List.of("conversationStarted", "conversationFragment"));
    }

    @Test
    void nobodyIsAvailableUntilSomebodyIsOnline() {
        brevo.hub().say("c-1", "hello");
        assertThat(brevo.events(1).get(0).getBoolean("isNoAvailableAgent")).isTrue();

        assertThat(brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT).statusCode()).isEqualTo(201);
        brevo.hub().say("c-2", "hello");

        assertThat(brevo.events(2).get(1).getBoolean("isNoAvailableAgent")).isFalse();
        assertThat(brevo.hub().get("/control/agents").getJsonArray("agents").getJsonObject(0).getInteger("pings")).isEqualTo(1);
    }

    private void say(String wish) {
        brevo.hub().post("/control/conversations/c-1/messages", wish);
    }
}
