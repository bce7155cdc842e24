package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A refused reply that cannot be put aside is kept, and holds up only its own conversation. */
@QuarkusTest
@TestProfile(UnwritableDeadLettersTest.NoDeadLetters.class)
class UnwritableDeadLettersTest extends TroubledHubTest {

    @Test
    void otherConversationsGetTheirReplies() {
        hub.failNext(1).with(400, "400-199");
        TestConversation refused = hub.conversation().customerSays("hi");
        Awaitility.await().until(() -> hub.requests().stream().anyMatch(request -> request.status() == 400));

        assertThat(hub.conversation().customerSays("hi").awaitReply().text()).contains("You said: hi");

        assertThat(refused.replies()).isEmpty();
    }

    /** Nobody listens where the dead letters should go, and there is one request at a time. */
    public static class NoDeadLetters implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.outgoing.custom-bot-dead-letters-out.bootstrap.servers", "localhost:1",
                    "quarkus.custom-bot.reply.max-concurrency", "1");
        }
    }
}
