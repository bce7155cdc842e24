package dev.custombot.message;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts of money as contents hold them, {@code 12.50}. */
final class WireAmounts {

    private WireAmounts() {}

    /** Empty if the text is no number. */
    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
