package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A bot's messages, replies and dead letters lie on its own topics, also when callbacks come in at the same path. */
@QuarkusTest
class EachBotHasItsTopicsTest extends ThreeHubsTest {

    @Test
    void nothingLiesOnTheTopicOfAnother() {
        String atShop = answered(shop.conversation());
        String atReturns = answered(returns.conversation());
        String atAdvice = answered(advice.conversation());

        assertThat(Topics.conversations("custom-bot-callbacks")).contains(atShop).doesNotContain(atReturns, atAdvice);
        assertThat(Topics.conversations("custom-bot-returns-callbacks")).contains(atReturns).doesNotContain(atShop, atAdvice);
        assertThat(Topics.conversations("custom-bot-advice-callbacks")).contains(atAdvice).doesNotContain(atShop, atReturns);
        assertThat(Topics.conversations("custom-bot-replies")).contains(atShop).doesNotContain(atReturns, atAdvice);
        assertThat(Topics.conversations("custom-bot-returns-replies")).contains(atReturns).doesNotContain(atShop, atAdvice);
        assertThat(Topics.conversations("custom-bot-advice-replies")).contains(atAdvice).doesNotContain(atShop, atReturns);
    }

    @Test
    void whatIsGivenUpLiesOnTheBotsOwnTopic() {
        TestConversation failed = returns.conversation().customerSends("custom.mendable", "{}");
        // The topics of the others are there when something of theirs lies on them.
        shop.conversation().customerSends("custom.mendable", "{}");

        Awaitility.await().until(() -> Topics.conversations("custom-bot-returns-dead-letters").contains(failed.id()));
        Awaitility.await().until(() -> !Topics.conversations("custom-bot-dead-letters").isEmpty());
        assertThat(Topics.conversations("custom-bot-dead-letters")).doesNotContain(failed.id());
    }

    private static String answered(TestConversation conversation) {
        conversation.customerSays("hello").awaitReply();
        return conversation.id();
    }
}
