package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** Nothing ends the loop, and it asks to be woken once at a time. */
class LoopThatGoesOnTest {

    private final SenderBench bench = new SenderBench();

    @Test
    void aHubThatThrowsDoesNotStopIt() {
        bench.answer = replies -> {
            throw new IllegalStateException("broken");
        };
        for (int number = 0; number < 20; number++) {
            bench.say("c-" + number, "m-" + number);
        }
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));

        assertThat(bench.taken).hasSize(20);
    }

    @Test
    void aNearerTimeReplacesTheFartherOne() {
        int others = bench.timer.waiting();
        bench.answer = replies -> SenderBench.has(replies, "parked")
                ? Optional.of(new SendOutcome.Blocked("403"))
                : bench.requests.size() % 2 == 0 ? Optional.of(new SendOutcome.Unknown("502")) : Optional.empty();
        bench.say("c", "parked");
        bench.chatter(Duration.ofSeconds(1), Duration.ofSeconds(50));

        assertThat(bench.timer.waiting()).isLessThanOrEqualTo(others + 1);
    }

    /** A reply that fails by itself at night does not make the next customer wait. */
    @Test
    void oneThatFailsAloneHoldsUpNobodyAtNight() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotTaken("500-100", Optional.empty()), "poison");
        bench.say("c", "poison");
        bench.chatter(Duration.ofSeconds(10), Duration.ofMinutes(2));
        for (int customer = 0; customer < 30; customer++) {
            bench.timer.pass(Duration.ofMinutes(10).plusSeconds(customer));
            bench.say("night-" + customer, "night-" + customer);
            assertThat(bench.taken).contains("night-" + customer);
        }
    }
}
