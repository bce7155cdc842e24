package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** While the hub of one bot is away, the replies of the others arrive. */
@QuarkusTest
class AnotherBotsHubAwayTest extends ThreeHubsTest {

    private static final int CONVERSATIONS = 20;

    @Test
    void itAnswersWith503() {
        returns.failNext(10_000).with(503);
        TestConversation waiting = returns.conversation().customerSays("hello");
        Awaitility.await().until(() -> returns.requests().stream().anyMatch(request -> request.status() == 503
                && request.conversations().contains(waiting.id())));

        theOthersAreAnswered();

        assertThat(waiting.replies()).isEmpty();
        returns.stopFailing();
        comesBack(waiting);
    }

    @Test
    void itDoesNotAnswerAtAll() {
        returns.failNext(10_000).hanging(Duration.ofMinutes(5));
        TestConversation waiting = returns.conversation().customerSays("hello");
        // The bot has given up waiting for one answer at least.
        Awaitility.await().until(() -> returns.requests().stream().anyMatch(request -> request.status() == 0
                && request.conversations().contains(waiting.id())));

        theOthersAreAnswered();

        assertThat(waiting.replies()).isEmpty();
        returns.stopFailing();
        comesBack(waiting);
    }

    private void theOthersAreAnswered() {
        for (TestConversation conversation : IntStream.range(0, CONVERSATIONS)
                .mapToObj(i -> (i % 2 == 0 ? shop : advice).conversation().customerSays("hello")).toList()) {
            assertThat(conversation.awaitReply().text().orElseThrow()).endsWith(": hello");
        }
    }

    private static void comesBack(TestConversation waiting) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !waiting.replies().isEmpty());
        assertThat(waiting.awaitReply().text()).contains("returns: hello");
    }
}
