package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** What someone wrote by hand is delivered once, as it is. */
class RawDeliveryTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void byteForByteAndOnce() {
        hub.callback().answers(503);
        JsonObject result = hub.post("/control/deliveries?contentType=text/plain", "{ not even  json");

        assertThat(result.getInteger("status")).isEqualTo(503);
        assertThat(hub.callback().calls()).hasSize(1);
        assertThat(hub.callback().calls().get(0).body()).isEqualTo("{ not even  json");
        assertThat(hub.callback().calls().get(0).contentType()).isEqualTo("text/plain");
        assertThat(Attempts.statuses(hub.get("/control/deliveries/" + result.getString("id")))).containsExactly(503);
    }

    @ParameterizedTest
    @CsvSource({"messages", "metadata"})
    void theBotMayAnswerIntoItsConversations(String outer) {
        String messages = "{\"message\":[{\"conversation\":{\"id\":\"" + HubState.idOf("raw") + "\"}}]}";
        hub.post("/control/deliveries", outer.equals("messages")
                ? "{\"messages\":" + messages + "}"
                : "{\"metadata\":{\"messages\":" + messages + "}}");

        assertThat(hub.reply(hub.token(), "raw", "m").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"none,", "malformed,Bearer not-a-token"})
    void anotherAuthorization(String kind, String header) {
        hub.post("/control/deliveries?authorization=" + kind, "{}");

        assertThat(hub.callback().calls().get(0).authorization()).isEqualTo(header);
    }
}
