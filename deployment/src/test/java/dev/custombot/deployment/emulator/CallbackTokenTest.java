package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** The hub keeps one token until the callback answers 401; then it delivers again at once with a new one. */
class CallbackTokenTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withMaxDeliveryAttempts(2));

    @Test
    void oneTokenForAllDeliveries() {
        hub.say("c-1", "one");
        hub.say("c-2", "two");

        await().until(() -> hub.callback().calls().size() == 2);
        assertThat(hub.callback().calls().get(0).authorization()).startsWith("Bearer ")
                .isEqualTo(hub.callback().calls().get(1).authorization());
    }

    @Test
    void renewedAfterA401() {
        hub.callback().answers(401);
        JsonObject said = hub.say("c-1", "one");

        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));
        assertThat(Attempts.statuses(hub.delivery(said))).containsExactly(401, 202);
        assertThat(hub.callback().calls()).extracting(FakeCallback.Call::authorization).doesNotHaveDuplicates();
    }

    @Test
    void onceForEachDelivery() {
        hub.callback().answers(401, 401, 401);
        JsonObject said = hub.say("c-1", "one");

        await().until(() -> "failed".equals(hub.delivery(said).getString("outcome")));
        assertThat(Attempts.statuses(hub.delivery(said))).containsExactly(401, 401, 401);
    }

    @Test
    void anExpiredTokenIsKeptToo() {
        hub.say("c-1", "one");
        await().until(() -> hub.callback().calls().size() == 1);
        hub.post("/control/callback-token/expire", "");
        hub.say("c-1", "two");
        hub.say("c-1", "three");

        await().until(() -> hub.callback().calls().size() == 3);
        assertThat(hub.callback().calls()).extracting(FakeCallback.Call::authorization).satisfies(tokens -> {
            assertThat(tokens.get(1)).isNotEqualTo(tokens.get(0)).isEqualTo(tokens.get(2));
        });
    }
}
