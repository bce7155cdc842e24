package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.it.TroubledHubTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A token that was not to be had is one failure, however many requests would have used it. */
@QuarkusTest
@TestProfile(FailedTokenRequestTest.LongBackOff.class)
class FailedTokenRequestTest extends TroubledHubTest {

    @Test
    void isFollowedByTheFirstAndShortestPause() {
        hub.failNextTokens(1).with(500);

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");
    }

    /** The pause after a second failure would be longer than the test waits. */
    public static class LongBackOff implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.custom-bot.reply.initial-back-off", "1s", "quarkus.custom-bot.reply.max-back-off", "10m");
        }
    }
}
