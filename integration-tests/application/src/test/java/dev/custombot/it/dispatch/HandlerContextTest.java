package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A handler finds the log context of its message around it, and runs as nobody. */
@QuarkusTest
class HandlerContextTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"worker", "loop", "virtual"})
    void isThereOnEveryKindOfThread(String kind) {
        assertThat(hub.conversation().customerSends("custom.context." + kind, "{}").awaitReply().text())
                .contains("log context true, anonymous true, of this message true");
    }

    @Test
    void whatNeedsARoleIsRefusedAtOnce() {
        TestConversation conversation = hub.conversation().customerSends("custom.context.roles", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains("io.quarkus.security.UnauthorizedException");
        assertThat(Topics.header(letter, "custom-bot-dead-letter-attempts")).contains("1");
    }
}
