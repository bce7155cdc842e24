package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;

/** With the store in Redis, a bot that is killed while it waits for an answer goes on where it was. */
class DialogueSurvivesRestartIT {

    @Test
    void theAnswerGoesToTheQuestionThatWasAskedBefore() throws Exception {
        try (RedisServer redis = RedisServer.start(); Surroundings surroundings = Surroundings.start()) {
            Map<String, String> config = Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.redis.hosts", redis.url());
            TestConversation conversation = surroundings.hub().conversation();
            try (BotProcess bot = surroundings.startBot(config)) {
                conversation.customerSays("dialogue").awaitReply();
                assertThat(conversation.customerSays("wrong").awaitReply().text()).contains("Wrong, 1");
                conversation.awaitReply();
            }

            try (BotProcess bot = surroundings.startBot(config)) {
                assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 2");
            }
        }
    }
}
