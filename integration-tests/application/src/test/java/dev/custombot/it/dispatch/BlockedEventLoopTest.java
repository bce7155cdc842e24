package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Handlers on the event loop are spread over loops of their own, and one that blocks its loop holds up no other conversation. */
@QuarkusTest
class BlockedEventLoopTest {

    private static final int CONVERSATIONS = 20;

    @Inject
    Hub hub;

    @Test
    void conversationsAreSpread() {
        Set<String> threads = ask(CONVERSATIONS).stream().map(conversation -> conversation.awaitReply().text().orElseThrow())
                .collect(Collectors.toSet());

        assertThat(threads).hasSizeGreaterThan(1).allMatch(name -> name.startsWith("custom-bot-loop-"));
    }

    @Test
    void othersAreAnsweredMeanwhile() {
        TestConversation blocking = hub.conversation().customerSends("custom.hang.loop", "{}");
        // Seen to be held up: those that come later take other loops.
        Instant begun = Instant.now();
        while (Instant.now().isBefore(begun.plusMillis(500))) {
            Thread.onSpinWait();
        }

        ask(CONVERSATIONS).forEach(TestConversation::awaitReply);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(2500));
        assertThat(blocking.awaitReply().text()).contains("slept");
    }

    private List<TestConversation> ask(int conversations) {
        return IntStream.range(0, conversations)
                .mapToObj(number -> hub.conversation().customerSends("custom.context.thread", "{}")).toList();
    }
}
