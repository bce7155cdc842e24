package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hub that is told so authenticates with a user name and a password. */
class BasicAuthorizationTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withAuthorization(CallbackAuthorization.BASIC));

    @Test
    void userAndPassword() {
        hub.say("c-1", "hello");

        await().until(() -> hub.callback().calls().size() == 1);
        String expected = Base64.getEncoder().encodeToString("custom-bot:custom-bot-secret".getBytes(StandardCharsets.UTF_8));
        assertThat(hub.callback().calls().get(0).authorization()).isEqualTo("Basic " + expected);
    }
}
