package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reset forgets everything but the callback, also what still waits for its delivery. */
class ResetTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void nothingIsLeft() {
        hub.callback().hold("before");
        hub.say("c-1", "before");
        hub.say("c-1", "waiting");
        hub.reply("no-token", "c-1", "m");
        hub.post("/control/faults", "{\"status\":500}");
        await().until(() -> hub.callback().texts().contains("before"));

        hub.post("/control/reset", "");
        hub.say("c-1", "after");

        await().until(() -> hub.callback().texts().contains("after"));
        hub.callback().release();
        assertThat(hub.get("/control/requests").getJsonArray("requests")).isEmpty();
        assertThat(hub.get("/control/deliveries").getJsonArray("deliveries")).hasSize(1);
        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
        assertThat(hub.callback().texts()).containsExactly("before", "after");
        assertThat(hub.callback().calls()).extracting(FakeCallback.Call::authorization).doesNotHaveDuplicates();
    }
}
