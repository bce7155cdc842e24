package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** How replies go from request to request, until they are done. */
class SendQueueTest extends QueuedReplies {

    @Test
    void theHalvesOfABatchKeepConversationsTogether() {
        add("a", "a1", "a2");
        add("b", "b1");
        add("c", "c1");
        Attempt batch = next();
        queue.again(batch, batch.halves(), NOW);

        assertThat(ids(next())).containsExactly("a1", "a2");
        assertThat(ids(next())).containsExactly("b1", "c1");
    }

    @Test
    void theSecondHalfOfAConversationFollowsTheFirst() {
        add("a", "a1", "a2", "a3");
        Attempt batch = next();
        add("a", "a4");
        queue.again(batch, batch.halves(), NOW);

        Attempt first = next();
        assertThat(ids(first)).containsExactly("a1", "a2");
        assertThat(queue.next(NOW, false, true)).isEmpty();
        queue.again(first, first.halves(), NOW);
        Attempt single = next();
        assertThat(ids(single)).containsExactly("a1");
        done(single);
        Attempt rest = next();
        assertThat(ids(rest)).containsExactly("a2", "a3");
        done(rest);
        assertThat(ids(next())).containsExactly("a4");
    }

    @Test
    void aRepetitionIsDueLater() {
        add("a", "a1");
        add("a", "a2");
        Attempt batch = next();
        queue.again(batch, List.of(batch.failed()), NOW.plusSeconds(1));

        assertThat(queue.next(NOW, false, true)).isEmpty();
        assertThat(queue.due(NOW, NOW)).contains(NOW.plusSeconds(1));
        assertThat(ids(queue.next(NOW.plusSeconds(1), false, true).orElseThrow())).containsExactly("a1", "a2");
    }

    @Test
    void whatWasNotSentYetMayComeBeforeWhatIsSentAgain() {
        add("a", "a1");
        Attempt parked = next();
        queue.again(parked, parked.parts().stream().map(Attempt::asParked).toList(), NOW);
        add("b", "b2");

        assertThat(ids(queue.next(NOW, true, true).orElseThrow())).containsExactly("b2");
        assertThat(ids(queue.next(NOW, true, true).orElseThrow())).containsExactly("a1");
    }
}
