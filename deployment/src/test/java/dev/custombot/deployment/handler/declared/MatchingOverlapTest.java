package dev.custombot.deployment.handler.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two regular expressions are told apart where plain words prove that no text matches both. */
class MatchingOverlapTest {

    @ParameterizedTest
    @CsvSource({"hello, goodbye", "hello|hi, goodbye", "(?i)hello, goodbye", "hello, order \\d+", "order \\d+, return \\d+",
            "Hello, hello", "ord.*, re?turn", "hel{2}o, hi.*"})
    void apart(String one, String other) {
        assertThat(MatchingOverlap.isPossible(one, other)).isFalse();
        assertThat(MatchingOverlap.isPossible(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"hello, hello", "hello|hi, hi|there", "(?i)HELLO, hello", "(?i)hello, HELLO|X", "hello, he.*",
            "order \\d+, order .*", ".*a, b.*", "ab?c.*, ac.*", "ab{0}c.*, ac.*", "a|b.*, bc.*", "(?i)Order.*, order \\d"})
    void perhapsNot(String one, String other) {
        assertThat(MatchingOverlap.isPossible(one, other)).isTrue();
        assertThat(MatchingOverlap.isPossible(other, one)).isTrue();
    }
}
