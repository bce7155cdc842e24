package dev.custombot.message;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A way of delivery to choose in a {@link Payment}.
 *
 * @param amount what it costs in the payment's currency, such as {@code 4.90}
 * @param detail a line below the label, such as how long it takes
 * @param identifier what tells the way apart, given back when it is chosen
 * @param label what the customer reads
 * @param otherFields what else the JSON has
 */
public record ShippingMethod(String amount, Optional<String> detail, String identifier, String label,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public ShippingMethod {
        amount = OrEmpty.text(amount);
        detail = OrEmpty.optional(detail);
        identifier = OrEmpty.text(identifier);
        label = OrEmpty.text(label);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A way of delivery.
     *
     * @param amount what it costs in the payment's currency, sent with as many decimals as it has
     * @throws IllegalArgumentException if the identifier or the label is blank
     */
    public static ShippingMethod of(String identifier, String label, BigDecimal amount) {
        return new ShippingMethod(amount.toPlainString(), Optional.empty(), identifier, label, Map.of()).requireSendable();
    }

    /** The way of delivery with a line below its label, such as how long it takes. */
    public ShippingMethod withDetail(String detail) {
        return new ShippingMethod(amount, Optional.of(detail), identifier, label, otherFields);
    }

    /** The amount as a number; empty if {@code amount} is none. */
    public Optional<BigDecimal> value() {
        return WireAmounts.number(amount);
    }

    ShippingMethod requireSendable() {
        ContentChecks.text("The identifier of a shipping method", identifier);
        ContentChecks.text("The label of a shipping method", label);
        ContentChecks.text("The amount of a shipping method", amount);
        return this;
    }

    @Override
    public String toString() {
        return "ShippingMethod[]";
    }
}
