package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** With the store in Redis, a bot that is killed while it waits for an answer goes on where it was. */
class DialogueSurvivesRestartIT {

    @Test
    void theAnswerGoesToTheQuestionThatWasAskedBefore() throws Exception {
        int port = RedisServer.freePort();
        try (RedisServer redis = RedisServer.start();
                EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
                HubEmulator emulator = new HubEmulator(
                        HubEmulatorOptions.forCallback(URI.create("http://localhost:" + port + "/callback")))) {
            broker.start();
            emulator.start();
            Map<String, String> config = Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.redis.hosts", redis.url());
            Hub hub = Hub.at(URI.create(emulator.url())).within(Duration.ofSeconds(40));
            TestConversation conversation = hub.conversation();
            try (BotProcess bot = BotProcess.start(port, broker, emulator, config)) {
                conversation.customerSays("dialogue").awaitReply();
                assertThat(conversation.customerSays("wrong").awaitReply().text()).contains("Wrong, 1");
                conversation.awaitReply();
            }

            try (BotProcess bot = BotProcess.start(port, broker, emulator, config)) {
                assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 2");
            }
        }
    }
}
