package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A conversation with the same id at several bots has a state at each of them. */
@QuarkusTest
class EachBotHasItsStateTest extends ThreeHubsTest {

    @Test
    void theSameConversationAtThreeBots() {
        String id = UUID.randomUUID().toString();

        assertThat(count(shop, id)).isEqualTo("count 1");
        assertThat(count(shop, id)).isEqualTo("count 2");
        assertThat(count(returns, id)).isEqualTo("count 1");
        assertThat(count(advice, id)).isEqualTo("count 1");
        assertThat(count(shop, id)).isEqualTo("count 3");
        assertThat(count(returns, id)).isEqualTo("count 2");
    }

    private static String count(Hub hub, String conversation) {
        return hub.conversation(conversation).customerSends("custom.count", "{}").awaitReply().text().orElseThrow();
    }
}
