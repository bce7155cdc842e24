package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Conversations take turns, each keeps its order, and each is in one request at a time. */
class FairBatchesTest {

    private final FairBatches<String> batches = new FairBatches<>(
            (one, other) -> one.startsWith("early"));

    @Test
    void aLoneReplyIsABatch() {
        batches.add("a", "a1");

        assertThat(take(10)).containsExactly("a1");
        assertThat(batches.isEmpty()).isTrue();
    }

    @Test
    void conversationsTakeTurns() {
        IntStream.rangeClosed(1, 100).forEach(number -> batches.add("busy", "busy" + number));
        batches.add("a", "a1");
        batches.add("b", "b1");

        assertThat(take(4)).containsExactly("busy1", "busy2", "a1", "b1");
    }

    @Test
    void whoHadItsTurnGoesToTheEnd() {
        for (String conversation : List.of("a", "b", "c")) {
            batches.add(conversation, conversation + 1);
            batches.add(conversation, conversation + 2);
        }

        assertThat(take(2)).containsExactly("a1", "b1");
        batches.release("a");
        batches.release("b");
        assertThat(take(2)).containsExactly("c1", "a2");
        batches.release("c");
        assertThat(take(2)).containsExactly("b2", "c2");
    }

    @Test
    void aBusyConversationWaits() {
        batches.add("a", "a1");
        batches.add("a", "a2");
        assertThat(take(1)).containsExactly("a1");
        batches.add("b", "b1");

        assertThat(take(10)).containsExactly("b1");
        assertThat(batches.size()).isEqualTo(1);
        batches.release("a");
        assertThat(take(10)).containsExactly("a2");
    }

    @Test
    void whatComesBackGoesToItsPlace() {
        batches.add("a", "a1");
        batches.add("a", "a2");
        batches.add("a", "early");

        assertThat(take(10)).containsExactly("early", "a1", "a2");
    }

    @Test
    void whatIsRemovedIsNotTaken() {
        batches.add("a", "a1");
        batches.add("b", "b1");
        batches.add("b", "b2");

        assertThat(batches.removeAll(entry -> entry.endsWith("1"))).containsExactlyInAnyOrder("a1", "b1");
        assertThat(take(10)).containsExactly("b2");
        assertThat(batches.size()).isZero();
    }

    private List<String> take(int most) {
        return batches.take(most).values().stream().flatMap(List::stream).toList();
    }
}
