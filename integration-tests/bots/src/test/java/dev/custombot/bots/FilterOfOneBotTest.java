package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A filter with {@code @Bot} stands around the handlers of that bot only. */
@QuarkusTest
class FilterOfOneBotTest extends ThreeHubsTest {

    @Test
    void othersDoNotNoticeIt() {
        assertThat(returns.conversation().customerSays("are you open?").awaitReply().text()).contains("closed");
        assertThat(shop.conversation().customerSays("are you open?").awaitReply().text()).contains("shop: are you open?");
        assertThat(advice.conversation().customerSays("are you open?").awaitReply().text()).contains("advice: are you open?");
    }
}
