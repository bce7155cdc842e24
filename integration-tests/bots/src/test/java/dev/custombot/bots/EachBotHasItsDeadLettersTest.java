package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What a bot has given up is listed and replayed as that bot's. */
@QuarkusTest
class EachBotHasItsDeadLettersTest extends ThreeHubsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    DeadLetterQueue ofShop;

    @Inject
    @BotName("returns")
    DeadLetterQueue ofReturns;

    @Inject
    EveryBot.Repairs repairs;

    @Test
    void listedAndReplayedByItsBot() {
        TestConversation failed = returns.conversation().customerSends("custom.mendable", "{}");
        DeadLetterFilter filter = DeadLetterFilter.ALL.withConversation(failed.id());
        Awaitility.await().until(() -> found(ofReturns, filter) == 1);

        assertThat(found(ofShop, filter)).isZero();
        repairs.mend(failed.id());
        assertThat(ofShop.replay(filter).await().atMost(LIMIT).count(DeadLetterOutcome.REPLAYED)).isZero();
        assertThat(ofReturns.replay(filter).await().atMost(LIMIT).count(DeadLetterOutcome.REPLAYED)).isEqualTo(1);

        assertThat(failed.awaitReply().text()).contains("mended");
        Awaitility.await().until(() -> found(ofReturns, filter) == 0);
    }

    private static int found(DeadLetterQueue letters, DeadLetterFilter filter) {
        return letters.list(filter).await().atMost(LIMIT).entries().size();
    }
}
