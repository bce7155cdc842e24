package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What no other handler takes goes to the one for that. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class UnhandledMessageTest {

    @Inject
    Hub hub;

    @Test
    void isHandled() {
        assertThat(hub.conversation().customerSends("cobrowse.start", "{}").awaitReply().text())
                .contains("unhandled cobrowse.start");
    }

    @Test
    void othersGoWhereTheyBelong() {
        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
    }
}
