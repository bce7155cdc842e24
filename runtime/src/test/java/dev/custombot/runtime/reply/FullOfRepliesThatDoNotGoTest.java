package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.queue.SendQueue;

/** Replies that never go leave room in memory for those that do: beyond it nothing is read, and everybody would wait for them. */
class FullOfRepliesThatDoNotGoTest {

    private final SenderBench bench = new SenderBench();
    private int said;

    /** A firewall that has something against what some customers are told. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void theOthersAreStillRead(int blockedInASecond) {
        bench.answer = replies -> SenderBench.ids(replies).stream().anyMatch(id -> id.startsWith("bad"))
                ? Optional.of(new SendOutcome.Blocked("403"))
                : Optional.empty();
        Deque<String> topic = new ArrayDeque<>();
        for (int second = 0; second < 900; second++) {
            for (int number = 0; number < blockedInASecond; number++) {
                topic.add("bad-" + second + "-" + number);
                topic.add("good-" + second + "-" + number);
            }
            while (!topic.isEmpty() && said - bench.settled.size() < SendQueue.MOST_RECORDS) {
                said++;
                bench.say(topic.peek(), topic.remove());
            }
            assertThat(topic).as("read within a minute").hasSizeLessThan(60 * 2 * blockedInASecond);
            bench.timer.pass(Duration.ofSeconds(1));
        }

        assertThat(topic).isEmpty();
        assertThat(bench.taken).hasSize(900 * blockedInASecond).allMatch(id -> id.startsWith("good"));
        assertThat(bench.letters.values()).isNotEmpty().allMatch("403"::equals);
        assertThat(bench.notices).isEqualTo(bench.letters.size());
    }

    @Test
    void aConversationWithALongLineIsNotHeldUpForLong() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotTaken("500-100", Optional.empty()), "poison");
        bench.say("c", "poison");
        bench.chatter(Duration.ofSeconds(20), Duration.ofMinutes(2));
        IntStream.range(0, 480).forEach(number -> bench.say("c", "next-" + number));
        assertThat(bench.letters).isEmpty();

        bench.chatter(Duration.ofSeconds(20), Duration.ofMinutes(2));

        assertThat(bench.letters).containsOnlyKeys("poison");
        assertThat(bench.taken).filteredOn(id -> id.startsWith("next"))
                .containsExactlyElementsOf(IntStream.range(0, 480).mapToObj(number -> "next-" + number).toList());
    }

    /** Nothing is given up for want of room while nothing goes. */
    @Test
    void noneIsGivenUpWhileNothingGoes() {
        bench.answer = replies -> Optional.of(new SendOutcome.Blocked("403"));
        IntStream.range(0, SendQueue.MOST_RECORDS).forEach(number -> bench.say("c-" + number, "m-" + number));
        bench.timer.pass(SenderBench.GIVE_UP.multipliedBy(3));

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(5));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).hasSize(SendQueue.MOST_RECORDS);
    }

    /** What the hub has not been asked about in between failed both times for a reason that is none of its own. */
    @ParameterizedTest
    @MethodSource("outages")
    void noneIsGivenUpInOneOutageAfterTheOther(SendOutcome outage) {
        AtomicInteger room = new AtomicInteger();
        bench.answer = replies -> room.getAndDecrement() > 0 ? Optional.empty() : Optional.of(outage);
        List<String> all = IntStream.range(0, 2 * SendQueue.MOST_RECORDS).mapToObj(number -> "m-" + number).toList();
        Deque<String> topic = new ArrayDeque<>(all);
        for (int minute = 0; minute < 300; minute++) {
            while (!topic.isEmpty() && said - bench.settled.size() < SendQueue.MOST_RECORDS) {
                bench.say("c-" + said++ % 60, topic.remove());
            }
            room.set(minute % 15 == 14 ? 5 : 0);
            bench.timer.pass(Duration.ofMinutes(1));
        }
        room.set(Integer.MAX_VALUE);
        for (int minute = 0; minute < 10; minute++) {
            while (!topic.isEmpty()) {
                bench.say("c-" + said++ % 60, topic.remove());
            }
            bench.timer.pass(Duration.ofMinutes(1));
        }

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).containsExactlyInAnyOrderElementsOf(all);
    }

    static Stream<SendOutcome> outages() {
        return Stream.of(new SendOutcome.Blocked("403"), new SendOutcome.Unknown("502"),
                new SendOutcome.NotTaken("500-100", Optional.empty()));
    }
}
