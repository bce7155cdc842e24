package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;

/** While Redis is away messages are acknowledged and wait; when it is back they are handled. */
class RedisOutageIT {

    @Test
    void nothingIsLost() throws Exception {
        RedisServer redis = RedisServer.start();
        try (Surroundings surroundings = Surroundings.start()) {
            TestConversation conversation = surroundings.hub().conversation();
            try (BotProcess bot = surroundings.startBot(
                    Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.redis.hosts", redis.url()))) {
                redis.close();
                int before = log().length();
                conversation.customerSends("custom.state.count", "{}").customerSends("custom.state.count", "{}");
                assertThat(Redelivery.answers(conversation)).containsExactly(202);
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> log().substring(before).contains("CBOT00206"));
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
