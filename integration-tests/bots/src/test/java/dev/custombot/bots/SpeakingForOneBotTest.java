package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.Reply;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What the application says of itself goes to the hub, and under the name, of the bot that it is said for. */
@QuarkusTest
class SpeakingForOneBotTest extends ThreeHubsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    @BotName("advice")
    Conversations ofAdvice;

    @Inject
    @BotName("returns")
    Conversations ofReturns;

    @Test
    void forEachBot() {
        TestConversation atAdvice = advice.conversation().customerSays("hello");
        atAdvice.awaitReply();
        TestConversation atReturns = returns.conversation().customerSays("hello");
        atReturns.awaitReply();

        ofAdvice.say(atAdvice.id(), Reply.text("by the way")).await().atMost(LIMIT);
        ofReturns.say(atReturns.id(), Reply.text("it has arrived")).await().atMost(LIMIT);

        assertThat(atAdvice.awaitReply().message()).contains("by the way", "\"name\":\"adviser\"");
        assertThat(atReturns.awaitReply().message()).contains("it has arrived", "\"name\":\"returns\"");
    }
}
