package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was said is a file that a test can play. */
class ConversationsAreRecordedTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void asAScenario() {
        hub.say("c.1", "hello");
        hub.reply(hub.token(), "c.1", "m");

        HttpResponse<String> recorded = hub.send(hub.request("/control/conversations/c.1/scenario").GET());

        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"c-1.scenario\"");
        assertThat(recorded.body()).isEqualTo("# Recorded from the chat\nCustomer: hello\nBot: hello\n");
    }

    @Test
    void notWhatNobodyHasSaid() {
        assertThat(hub.send(hub.request("/control/conversations/none/scenario").GET()).statusCode()).isEqualTo(404);
    }
}
