package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** Of several bots of a client application, the one that a conversation was opened for gets its messages, and may speak there. */
class ParticipantsTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withParticipants(List.of("shop", "advice")));

    @Test
    void theFirstUnlessTheCustomerWishesForAnother() {
        hub.say("c-1", "one");
        say("c-2", "advice");
        hub.say("c-2", "still the same");
        await().until(() -> hub.callback().calls().size() == 3);

        assertThat(recipients("c-1")).containsExactly("shop");
        assertThat(recipients("c-2")).containsExactly("advice", "advice");
        assertThat(hub.get("/control/conversations/c-2").getString("participant")).isEqualTo("advice");
        assertThat(hub.get("/control/participants").getJsonArray("participants")).containsExactly("shop", "advice");
    }

    @Test
    void aConversationCanBeHandedToAnother() {
        hub.say("c-1", "one");
        open("c-1", "advice");
        hub.say("c-1", "two");
        await().until(() -> hub.callback().calls().size() == 2);

        assertThat(recipients("c-1")).containsExactly("shop", "advice");
    }

    @Test
    void onlyWhoHasTheConversationMaySpeak() {
        hub.say("c-1", "hello");

        assertThat(reply("c-1", "advice")).contains("400-240", HubState.idOf("c-1"));
        assertThat(reply("c-1", "shop")).doesNotContain("400-");
        open("c-1", "advice");
        assertThat(reply("c-1", "advice")).doesNotContain("400-");
        assertThat(reply("c-1", "shop")).contains("400-240");
    }

    @Test
    void aWishMustHaveAName() {
        JsonObject refused = hub.post("/control/conversations/c-1/messages", "{\"text\":\"hi\",\"participant\":\" \"}");

        assertThat(refused.getString("detail")).contains("participant");
        assertThat(hub.get("/control/conversations").getJsonArray("conversations")).isEmpty();
    }

    private void say(String conversation, String participant) {
        hub.post("/control/conversations/" + conversation + "/messages",
                new JsonObject().put("text", "hello").put("participant", participant).encode());
    }

    private void open(String conversation, String participant) {
        hub.send(hub.request("/control/conversations/" + conversation)
                .PUT(BodyPublishers.ofString(new JsonObject().put("participant", participant).encode())));
    }

    private List<String> recipients(String conversation) {
        return hub.callback().calls().stream().map(FakeCallback.Call::message)
                .filter(message -> message.getJsonObject("conversation").getString("id").equals(HubState.idOf(conversation)))
                .map(message -> message.getJsonObject("recipients").getJsonArray("recipient").getJsonObject(0)
                        .getJsonObject("participant").getString("name"))
                .toList();
    }

    private String reply(String conversation, String sender) {
        return hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString("""
                        {"messages":{"message":[{"type":{"value":"text"},"conversation":{"id":"%s"},
                         "sender":{"type":"custom_bot","participant":{"name":"%s"}},"content":{"text":"hello"}}]}}"""
                        .formatted(HubState.idOf(conversation), sender))))
                .body();
    }
}
