package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Who begins a conversation is greeted by the bot that has a method for it, before its handler answers, and once. */
@QuarkusTest
class EachBotHasItsBeginningsTest extends ThreeHubsTest {

    @Test
    void onceAndFirst() {
        TestConversation atAdvice = advice.conversation().customerSays("good morning").customerSays("good morning again");

        assertThat(atAdvice.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("welcome to the advice", "advice: good morning", "advice: good morning again");
    }

    @Test
    void andNotByAnother() {
        assertThat(shop.conversation().customerSays("good morning").awaitReply().text()).contains("shop: good morning");
    }
}
