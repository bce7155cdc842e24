package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A bot's messages are handled by its own handlers and by nobody else's. */
@QuarkusTest
class EachBotHasItsHandlersTest extends ThreeHubsTest {

    @Test
    void eachAnswersForItself() {
        assertThat(shop.conversation().customerSays("hello").awaitReply().text()).contains("shop: hello");
        assertThat(returns.conversation().customerSays("hello").awaitReply().text()).contains("returns: hello");
        assertThat(advice.conversation().customerSays("hello").awaitReply().text()).contains("advice: hello");
    }

    @Test
    void aHandlerOfAnotherBotIsNotThere() {
        assertThat(shop.conversation().customerSends("custom.shop.only", "{}").awaitReply().text()).contains("only the shop");
        assertThat(returns.conversation().customerSends("custom.shop.only", "{}").awaitReply().text())
                .contains("returns does not know this");

        TestConversation atAdvice = advice.conversation().customerSends("custom.shop.only", "{}").customerSays("next");
        assertThat(atAdvice.awaitReply().text()).contains("advice: next");
    }

    @Test
    void aClassForTwoBotsLearnsWhichOneItWorksFor() {
        assertThat(shop.conversation().customerSends("custom.who", "{}").awaitReply().text()).contains("I am <default>");
        assertThat(advice.conversation().customerSends("custom.who", "{}").awaitReply().text()).contains("I am advice");
        assertThat(returns.conversation().customerSends("custom.who", "{}").awaitReply().text())
                .contains("returns does not know this");
    }
}
