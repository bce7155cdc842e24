package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** Continuous testing runs one application after the other against the same hub: none hears, or suffers from, what the one before has left. */
class AnotherApplicationBeginsAnewTest {

    private static final String FIRST = "2026-01-31T10:15:30.123Z";
    private static final String SECOND = "2026-01-31T10:15:31Z";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void aNameMeansAConversationOfItsOwn() {
        begin(FIRST);
        hub.say("c-1", "hello");
        String first = idOf("c-1");
        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);

        begin(SECOND);

        assertThat(hub.get("/control/replies?conversation=c-1").getJsonArray("replies")).isEmpty();
        hub.say("c-1", "hello again");
        assertThat(idOf("c-1")).isNotEqualTo(first);
        assertThat(hub.get("/control/replies?conversation=" + first).getJsonArray("replies")).hasSize(1);
    }

    @Test
    void oneThatSaysItAgainKeepsItsConversations() {
        begin(SECOND);
        hub.say("c-1", "hello");
        String id = idOf("c-1");

        begin(SECOND);
        begin(FIRST);

        assertThat(idOf("c-1")).isEqualTo(id);
    }

    @Test
    void whatGoesWrongAndTheTimeAreOverWithTheOneBefore() {
        begin(FIRST);
        put("/control/time", "{\"aheadSeconds\":3600}");
        put("/control/rules", "{\"stateFirst\":true}");
        hub.post("/control/faults", "{\"target\":\"messages\",\"count\":3,\"status\":503}");

        begin(SECOND);

        hub.say("c-1", "hello");
        await().until(() -> hub.callback().calls().size() == 1);
        assertThat(Instant.parse(hub.callback().calls().get(0).message().getString("created")))
                .isBefore(Instant.now().plus(Duration.ofMinutes(30)));
        assertThat(hub.get("/control/conversations/c-1").getString("state")).isEqualTo("bot");
        assertThat(reply(idOf("c-1"))).isEqualTo(202);
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        assertThat(put("/control/application", "{\"began\":\"today\"}").getString("detail")).contains("began", "2026-01-31");
    }

    private int reply(String conversation) {
        return hub.reply(hub.token(), conversation, "m").statusCode();
    }

    private String idOf(String name) {
        return hub.get("/control/conversations/" + name).getString("id");
    }

    private void begin(String application) {
        put("/control/application", "{\"began\":\"" + application + "\"}");
    }

    private JsonObject put(String path, String body) {
        String answer = hub.send(hub.request(path).PUT(BodyPublishers.ofString(body))).body();
        return answer.isEmpty() ? new JsonObject() : new JsonObject(answer);
    }
}
