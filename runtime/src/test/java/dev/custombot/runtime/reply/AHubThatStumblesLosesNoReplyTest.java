package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.queue.SendQueue;

/**
 * A hub that fails many requests for less than {@code parked-retry} while it takes others is no reason to give a reply up, however full the
 * memory is.
 */
class AHubThatStumblesLosesNoReplyTest {

    private static final Duration STUMBLES = SenderBench.PARKED.minusSeconds(10);
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private static final int ROOM = 32;

    private final SenderBench bench = new SenderBench();

    static Stream<SendOutcome> troubles() {
        return Stream.of(new SendOutcome.NotTaken("500-100", Optional.empty()), new SendOutcome.Unknown("502"));
    }

    /** All that is behind the reply in its conversation takes room, too. */
    @ParameterizedTest
    @MethodSource("troubles")
    void alsoWhenMemoryIsFullOfWhatWaitsForIt(SendOutcome trouble) {
        List<String> behind = IntStream.range(0, SendQueue.MOST_RECORDS - ROOM).mapToObj(number -> "next-" + number).toList();
        bench.answer = SenderBench.objectingTo(trouble, "unlucky");
        bench.say("c", "unlucky");
        behind.forEach(id -> bench.say("c", id));

        bench.chatter(OFTEN, STUMBLES);
        assertThat(bench.letters).isEmpty();
        assertThat(bench.requestsWith("unlucky")).hasSizeGreaterThan(2);
        assertThat(bench.taken).as("others go meanwhile").isNotEmpty().allMatch(id -> id.startsWith("chat"));
        bench.answer = replies -> Optional.empty();
        bench.chatter(OFTEN, Duration.ofMinutes(2));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).filteredOn(id -> !id.startsWith("chat")).first().isEqualTo("unlucky");
        assertThat(bench.taken).filteredOn(behind::contains).containsExactlyElementsOf(behind);
    }
}
