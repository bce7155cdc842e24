package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * What is to be paid in a {@link Payment}, and how.
 *
 * @param applePay what the shop takes through Apple Pay
 * @param countryCode the shop's country, two letters of ISO 3166
 * @param currencyCode the currency of all amounts, three letters of ISO 4217
 * @param domainName the shop's domain, as registered with the payment provider
 * @param lineItems what is to be paid for, at least one when sent
 * @param requiredBillingContactFields what the customer must say for the bill: {@code post}, {@code phone}, {@code email} or
 *        {@code name}
 * @param requiredShippingContactFields what the customer must say for the delivery, in the same words
 * @param shippingMethods the ways of delivery to choose from
 * @param total what is to be paid in all
 * @param otherFields what else the JSON has
 */
public record PaymentRequest(Optional<ApplePay> applePay, String countryCode, String currencyCode,
        Optional<String> domainName, List<LineItem> lineItems, List<String> requiredBillingContactFields,
        List<String> requiredShippingContactFields, List<ShippingMethod> shippingMethods, LineItem total,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    static final PaymentRequest NONE = new PaymentRequest(Optional.empty(), "", "", Optional.empty(), List.of(), List.of(),
            List.of(), List.of(), LineItem.NONE, Map.of());

    public PaymentRequest {
        applePay = OrEmpty.optional(applePay);
        countryCode = OrEmpty.text(countryCode);
        currencyCode = OrEmpty.text(currencyCode);
        domainName = OrEmpty.optional(domainName);
        lineItems = OrEmpty.list(lineItems);
        requiredBillingContactFields = OrEmpty.list(requiredBillingContactFields);
        requiredShippingContactFields = OrEmpty.list(requiredShippingContactFields);
        shippingMethods = OrEmpty.list(shippingMethods);
        total = Objects.requireNonNullElse(total, LineItem.NONE);
        otherFields = OrEmpty.fields(otherFields);
    }

    void requireSendable() {
        ContentChecks.text("The countryCode of a payment", countryCode);
        ContentChecks.text("The currencyCode of a payment", currencyCode);
        ContentChecks.some("A payment", "line item", lineItems);
        lineItems.forEach(LineItem::requireSendable);
        total.requireSendable();
        shippingMethods.forEach(ShippingMethod::requireSendable);
    }

    @Override
    public String toString() {
        return "PaymentRequest[lineItems=" + lineItems.size() + "]";
    }

    /**
     * What the shop takes through Apple Pay.
     *
     * @param merchantCapabilities such as {@code supports3DS}
     * @param supportedNetworks the kinds of cards, such as {@code visa}
     * @param otherFields what else the JSON has
     */
    public record ApplePay(List<String> merchantCapabilities, List<String> supportedNetworks,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public ApplePay {
            merchantCapabilities = OrEmpty.list(merchantCapabilities);
            supportedNetworks = OrEmpty.list(supportedNetworks);
            otherFields = OrEmpty.fields(otherFields);
        }

        /** @throws IllegalArgumentException if one of the lists is empty */
        public static ApplePay of(List<String> merchantCapabilities, List<String> supportedNetworks) {
            ContentChecks.some("Apple Pay", "merchant capability", merchantCapabilities);
            ContentChecks.some("Apple Pay", "supported network", supportedNetworks);
            return new ApplePay(merchantCapabilities, supportedNetworks, Map.of());
        }

        @Override
        public String toString() {
            return "ApplePay[]";
        }
    }
}
