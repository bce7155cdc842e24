package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** When the application's time is set forward, the hub's is: its messages are later, and its next token is good then. */
class TimeIsSetForwardTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void messagesAndTokensAreOfThen() {
        ahead(HOUR.toSeconds());
        ahead(0);
        hub.post("/control/callback-token/expire", "");
        hub.callback().answers(401);
        hub.say("c-1", "hello");
        await().until(() -> hub.callback().calls().size() == 2);

        FakeCallback.Call call = hub.callback().calls().get(1);
        Instant then = Instant.now().plus(HOUR);
        assertThat(Instant.parse(call.message().getString("created"))).isBetween(then.minusSeconds(60), then);
        assertThat(Instant.ofEpochSecond(claims(call).getLong("exp"))).isBetween(then.plusSeconds(200), then.plusSeconds(301));
        assertThat(Instant.ofEpochSecond(claims(call).getLong("iat"))).isBetween(then.minusSeconds(60), then);
        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
    }

    private void ahead(long seconds) {
        hub.send(hub.request("/control/time").PUT(
                BodyPublishers.ofString("{\"aheadSeconds\":" + seconds + "}")));
    }

    private static JsonObject claims(FakeCallback.Call call) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(call.authorization().split("\\.")[1]),
                StandardCharsets.UTF_8));
    }
}
