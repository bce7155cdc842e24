package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;

/** One call's replies, all of them, each once. */
class AnsweredTest {

    private static final Wish TWO = new Wish(3, 2, Duration.ZERO);
    private static final Wish RANDOM = new Wish(3, 1, Duration.ZERO, Trait.RANDOM);
    private static final Wish LAST = new Wish(3, 1, Duration.ZERO, Trait.ESCALATE);

    @Test
    void allOfThem() {
        assertThat(new Answered(List.of("3.0", "3.1")).isComplete(TWO)).isTrue();
        assertThat(new Answered(List.of("3.0", "4.1")).isComplete(TWO)).isFalse();
    }

    @Test
    void asManyAsTheCallSays() {
        assertThat(new Answered(RANDOM.answers("x", 2)).isComplete(RANDOM)).isTrue();
        assertThat(new Answered(RANDOM.answers("x", 2).subList(0, 1)).isComplete(RANDOM)).isFalse();
        assertThat(new Answered(List.of()).isComplete(RANDOM)).isFalse();
    }

    @Test
    void theHandOver() {
        assertThat(new Answered(List.of("3.0", "")).isComplete(LAST)).isTrue();
        assertThat(new Answered(List.of("3.0")).isComplete(LAST)).isFalse();
    }

    @Test
    void twice() {
        assertThat(new Answered(List.of("3.0", "3.1", "3.0")).repeated()).isEqualTo(1);
        assertThat(new Answered(List.of("3.0 of 1 by x", "3.0 of 1 by y")).repeated()).isEqualTo(1);
        assertThat(new Answered(List.of("3.0", "3.1", "")).repeated()).isZero();
    }

    @Test
    void ofTwoCalls() {
        assertThat(new Answered(List.of("3.0 of 1 by x", "3.1 of 2 by y", "4.0 of 1 by y")).mixed()).isEqualTo(1);
        assertThat(new Answered(List.of("3.0 of 2 by x", "3.1 of 2 by x", "4.0 of 1 by y")).mixed()).isZero();
    }

    @Test
    void outOfOrder() {
        assertThat(new Answered(List.of("3.1 of 2 by x", "3.0 of 2 by x")).inversions()).isEqualTo(1);
    }
}
