package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text within its limit is handed on; another one is refused without quoting it. */
class LimitsTest {

    @Test
    void whatIsWithinTheLimitIsHandedOn() {
        assertThat(Limits.requireText("A name", "Ada", 3)).isEqualTo("Ada");
        assertThat(Limits.requireSome("A list", "item", List.of(1))).containsExactly(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Secret"})
    void whatIsBlankOrTooLongIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.requireText("A name", text, 3))
                .withMessageStartingWith("A name must have 1 to 3 characters").withMessageNotContaining("Secret");
    }

    @Test
    void nothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.requireSome("A list", "item", List.of()))
                .withMessage("A list needs at least one item");
    }
}
