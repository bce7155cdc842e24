package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** What the callback did not take is delivered again, with the same ids, until the attempts are used up. */
class RedeliveryTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withMaxDeliveryAttempts(3));

    @Test
    void untilItIsTaken() {
        hub.callback().answers(503, 500);
        JsonObject said = hub.say("c-1", "hello");

        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));
        assertThat(Attempts.statuses(hub.delivery(said))).containsExactly(503, 500, 202);
        assertThat(hub.callback().calls()).extracting(FakeCallback.Call::body)
                .containsOnly(hub.callback().calls().get(0).body());
    }

    @Test
    void untilTheAttemptsAreUsedUp() {
        hub.callback().answers(503, 503, 503);
        JsonObject said = hub.say("c-1", "hello");
        hub.say("c-1", "next");

        await().until(() -> hub.callback().texts().contains("next"));
        assertThat(hub.delivery(said).getString("outcome")).isEqualTo("failed");
    }

    @Test
    void withoutAnAnswerTheStatusIsZero() {
        hub.callback().close();
        JsonObject said = hub.say("c-1", "hello");

        await().until(() -> "failed".equals(hub.delivery(said).getString("outcome")));
        assertThat(Attempts.statuses(hub.delivery(said))).containsExactly(0, 0, 0);
    }

    @Test
    void noAnswerWithinFiveSecondsIsAFailure() {
        hub.callback().hold("slow");
        JsonObject said = hub.say("c-1", "slow");

        await().until(() -> Attempts.statuses(hub.delivery(said)).equals(List.of(0)));
    }
}
