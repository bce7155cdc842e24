package dev.custombot.runtime.dispatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer writes makes no expression go on for longer than its limit. */
class MatchedTextTest {

    /** Where it is not about the time. */
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final List<String> givenUp = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"(?i)return.*, Return my order, true", "return, return it, false", "[a-z]+ \\d+, order 7, true",
            "^(a|b)+$, abba, true", "(?s).*\\bend\\b.*, the end, true", "(x).*\\1, xyx, true"})
    void matchesAsEver(String expression, String text, boolean expected) {
        assertThat(matches(expression, text, PATIENT)).isEqualTo(expected);
        assertThat(givenUp).isEmpty();
    }

    @Test
    @Timeout(20)
    void isGivenUpWhenItTakesTooLong() {
        assertThat(matches(".*return.*order.*number.*please", "return order number ".repeat(490))).isFalse();

        assertThat(givenUp).containsExactly("longer than 100 ms");
    }

    @Test
    void isGivenUpWhenItGoesTooDeep() {
        assertThat(matches("(?:[a-z]|\\s)+", "a".repeat(10_000), PATIENT)).isFalse();

        assertThat(givenUp).containsExactly("deeper than the stack");
    }

    private boolean matches(String expression, String text) {
        return matches(expression, text, MatchedText.LIMIT);
    }

    private boolean matches(String expression, String text, Duration limit) {
        return MatchedText.matches(Pattern.compile(expression), text, limit, givenUp::add);
    }
}
