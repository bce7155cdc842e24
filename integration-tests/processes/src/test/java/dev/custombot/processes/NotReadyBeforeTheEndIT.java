package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;

/** A bot that is to end says so first, and takes what still comes while the load balancer learns of it. */
class NotReadyBeforeTheEndIT {

    @Test
    void whatComesMeanwhileIsAnswered() throws Exception {
        try (Surroundings surroundings = Surroundings.start();
                BotProcess bot = surroundings.startBot(Map.of("quarkus.custom-bot.shutdown.delay", "15s"))) {
            // What is only done once, as the loading of keys, is done before.
            TestConversation conversation = surroundings.hub().conversation().customerSays("hello");
            assertThat(conversation.awaitReply().text()).contains("You said: hello");
            bot.requestEnd();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> bot.readiness() == 503);

            conversation.customerSays("hi");

            assertThat(Redelivery.answers(conversation)).containsExactly(202);
            assertThat(conversation.awaitReply().text()).contains("You said: hi");
            bot.awaitEnd();
        }
    }
}
