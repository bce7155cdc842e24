package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** While Redis is away messages are acknowledged and wait; when it is back they are handled. */
class RedisOutageIT {

    @Test
    void nothingIsLost() throws Exception {
        int port = RedisServer.freePort();
        RedisServer redis = RedisServer.start();
        try (EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
                HubEmulator emulator = new HubEmulator(
                        HubEmulatorOptions.forCallback(URI.create("http://localhost:" + port + "/callback")))) {
            broker.start();
            emulator.start();
            TestConversation conversation = Hub.at(URI.create(emulator.url())).within(Duration.ofSeconds(40)).conversation();
            try (BotProcess bot = BotProcess.start(port, broker, emulator,
                    Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.redis.hosts", redis.url()))) {
                redis.close();
                int before = log().length();
                conversation.customerSends("custom.state.count", "{}").customerSends("custom.state.count", "{}");
                assertThat(conversation.awaitDelivery()).containsExactly(202);
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> log().substring(before).contains("CBOT00206"));
                assertThat(conversation.replies()).isEmpty();

                redis = RedisServer.start(redis.port());
                assertThat(conversation.awaitReply().text()).contains("count 1");
                assertThat(conversation.awaitReply().text()).contains("count 2");
            }
        } finally {
            redis.close();
        }
    }

    private static String log() throws IOException {
        return Files.readString(Path.of(System.getProperty("bot.log")));
    }
}
