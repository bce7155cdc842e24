package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/**
 * While the hub of one bot is away, the replies of the others arrive. How fast is said in the log; with {@code -Dbots.outage=PT1M} the
 * outage lasts a minute.
 */
@QuarkusTest
class AnotherBotsHubAwayTest extends ThreeHubsTest {

    private static final Logger LOG = Logger.getLogger(AnotherBotsHubAwayTest.class);
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

    /** All of them, as long as the outage lasts. */
    private void theOthersAreAnswered() {
        long end = System.nanoTime() + Duration.parse(System.getProperty("bots.outage", "PT0S")).toNanos();
        List<Long> millis = new ArrayList<>();
        do {
            IntStream.range(0, CONVERSATIONS).mapToObj(i -> i % 2 == 0 ? shop : advice).forEach(bot -> {
                long asked = System.nanoTime();
                TestConversation conversation = bot.conversation().customerSays("hello");
                assertThat(conversation.awaitReply().text().orElseThrow()).endsWith(": hello");
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
            });
        } while (System.nanoTime() < end);
        Collections.sort(millis);
        LOG.infof(
                "While the other hub was away, %s replies came; half of them within %s ms, 99 %% within %s ms, all within %s ms",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100),
                millis.get(millis.size() - 1));
    }

    private static void comesBack(TestConversation waiting) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !waiting.replies().isEmpty());
        assertThat(waiting.awaitReply().text()).contains("returns: hello");
    }
}
