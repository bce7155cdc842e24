package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A conversation's messages are delivered one after the other; other conversations do not wait. */
class DeliveryOrderTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void theNextWaitsForTheEndOfThePrevious() {
        hub.callback().hold("first");
        hub.say("c-1", "first");
        hub.say("c-1", "second");
        hub.say("c-2", "other");

        await().until(() -> hub.callback().texts().contains("other"));
        assertThat(hub.callback().texts()).doesNotContain("second");

        hub.callback().release();
        await().until(() -> hub.callback().texts().contains("second"));
    }
}
