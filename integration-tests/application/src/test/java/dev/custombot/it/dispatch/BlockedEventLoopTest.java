package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.HangingBot;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Handlers on the event loop are spread over loops of their own, and one that blocks its loop holds up no other conversation. */
@QuarkusTest
class BlockedEventLoopTest {

    private static final int CONVERSATIONS = 20;

    @Inject
    Hub hub;

    @Inject
    HangingBot bot;

    @Test
    void conversationsAreSpread() {
        Set<String> threads = ask(CONVERSATIONS).stream().map(conversation -> conversation.awaitReply().text().orElseThrow())
                .collect(Collectors.toSet());

        assertThat(threads).hasSizeGreaterThan(1).allMatch(name -> name.startsWith("custom-bot-loop-"));
    }

    @Test
    void othersAreAnsweredMeanwhile() {
        TestConversation blocking = hub.conversation().customerSends("custom.hang.loop", "{}");
        // From then on conversations take other loops.
        Awaitility.await().until(() -> bot.hasHeldLoopFor(Duration.ofMillis(250)));

        ask(CONVERSATIONS).forEach(TestConversation::awaitReply);

        assertThat(blocking.replies()).isEmpty();
        bot.letLoopGo();
        assertThat(blocking.awaitReply().text()).contains("let go");
    }

    private List<TestConversation> ask(int conversations) {
        return IntStream.range(0, conversations)
                .mapToObj(number -> hub.conversation().customerSends("custom.context.thread", "{}")).toList();
    }
}
