package dev.custombot.message;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A line of the bill in a {@link Payment}, or its total.
 *
 * @param amount in the payment's currency, such as {@code 12.50}
 * @param label what the customer reads
 * @param type {@code final}, or {@code pending} if the amount is not known yet
 * @param otherFields what else the JSON has
 */
public record LineItem(String amount, String label, String type,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    static final LineItem NONE = new LineItem("", "", "", Map.of());

    public LineItem {
        amount = OrEmpty.text(amount);
        label = OrEmpty.text(label);
        type = OrEmpty.text(type);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A line with its final amount.
     *
     * @param amount in the payment's currency, sent with as many decimals as it has
     * @throws IllegalArgumentException if the label is blank
     */
    public static LineItem of(String label, BigDecimal amount) {
        return new LineItem(amount.toPlainString(), label, "final", Map.of()).requireSendable();
    }

    /**
     * A line whose amount may change.
     *
     * @param amount in the payment's currency, sent with as many decimals as it has
     * @throws IllegalArgumentException if the label is blank
     */
    public static LineItem pending(String label, BigDecimal amount) {
        return new LineItem(amount.toPlainString(), label, "pending", Map.of()).requireSendable();
    }

    /** The amount as a number; empty if {@code amount} is none. */
    public Optional<BigDecimal> value() {
        return WireAmounts.number(amount);
    }

    LineItem requireSendable() {
        ContentChecks.text("The label of a payment's line", label);
        ContentChecks.text("The amount of a payment's line", amount);
        return this;
    }

    @Override
    public String toString() {
        return "LineItem[]";
    }
}
