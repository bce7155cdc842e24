package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;

/** Ending a bot in the ordinary way leaves nothing to be done twice. */
class RestartedBotIT {

    private final Map<String, String> brief = Map.of("quarkus.custom-bot.shutdown.timeout", "5s");
    private Surroundings surroundings;
    private Hub hub;
    private BotProcess bot;

    @BeforeEach
    void start() throws IOException {
        surroundings = Surroundings.start();
        hub = surroundings.hub();
        bot = surroundings.startBot(brief);
    }

    @AfterEach
    void stop() throws InterruptedException {
        bot.kill();
        surroundings.close();
    }

    @Test
    void aMessageThatIsDeliveredAgainAfterwardsIsNotHandledAgain() throws Exception {
        String conversation = UUID.randomUUID().toString();
        String callback = callback(conversation, "once");
        assertThat(Redelivery.of(hub, callback).status()).isEqualTo(202);
        hub.conversation(conversation).awaitReply();
        bot.terminate();

        bot = surroundings.startBot(brief);
        assertThat(Redelivery.of(hub, callback).status()).isEqualTo(202);
        assertThat(Redelivery.of(hub, callback(conversation, "next")).status()).isEqualTo(202);

        TestConversation seen = hub.conversation(conversation);
        assertThat(seen.awaitReply().text()).contains("You said: next");
        // Had the handler run again, its reply would have been sent and refused as a duplicate.
        assertThat(hub.requests()).filteredOn(request -> request.conversations().contains(conversation))
                .extracting(HubRequest::status).containsExactly(202, 202);
    }

    private static String callback(String conversation, String text) {
        return """
                {"messages":{"message":[{"id":"%s","messageId":"m","type":{"value":"text"},"conversation":{"id":"%s"},
                "content":{"text":"%s"},"sender":{"type":"customer","participant":{"name":"Jo"}}}]}}"""
                .formatted(UUID.nameUUIDFromBytes((conversation + text).getBytes()), conversation, text);
    }
}
