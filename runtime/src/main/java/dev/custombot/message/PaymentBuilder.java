package dev.custombot.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Payment}; see {@link Payment#builder}. */
public final class PaymentBuilder {

    private final String countryCode;
    private final String currencyCode;
    private final Bubble receivedMessage;
    private final List<LineItem> lineItems = new ArrayList<>();
    private final List<ShippingMethod> shippingMethods = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private LineItem total = LineItem.NONE;
    private List<String> billingFields = List.of();
    private List<String> shippingFields = List.of();
    private Optional<PaymentRequest.ApplePay> applePay = Optional.empty();
    private Optional<String> domainName = Optional.empty();
    private Optional<Payment.Endpoints> endpoints = Optional.empty();
    private Optional<Bubble> replyMessage = Optional.empty();

    PaymentBuilder(String countryCode, String currencyCode, Bubble receivedMessage) {
        this.countryCode = countryCode;
        this.currencyCode = currencyCode;
        this.receivedMessage = receivedMessage;
    }

    /** A line of the bill with its final amount, in the payment's currency. */
    public PaymentBuilder lineItem(String label, BigDecimal amount) {
        return lineItem(LineItem.of(label, amount));
    }

    /** A line of the bill. */
    public PaymentBuilder lineItem(LineItem lineItem) {
        lineItems.add(lineItem);
        return this;
    }

    /** What is to be paid in all, and to whom; nobody checks that the lines make this sum. */
    public PaymentBuilder total(String label, BigDecimal amount) {
        return total(LineItem.of(label, amount));
    }

    /** What is to be paid in all, and to whom; nobody checks that the lines make this sum. */
    public PaymentBuilder total(LineItem total) {
        this.total = total;
        return this;
    }

    /** A way of delivery to choose. */
    public PaymentBuilder shippingMethod(ShippingMethod shippingMethod) {
        shippingMethods.add(shippingMethod);
        return this;
    }

    /** What the customer must say for the bill: {@code post}, {@code phone}, {@code email} or {@code name}. */
    public PaymentBuilder requiredBillingContactFields(String... fields) {
        this.billingFields = List.of(fields);
        return this;
    }

    /** What the customer must say for the delivery: {@code post}, {@code phone}, {@code email} or {@code name}. */
    public PaymentBuilder requiredShippingContactFields(String... fields) {
        this.shippingFields = List.of(fields);
        return this;
    }

    /** What the shop takes through Apple Pay. */
    public PaymentBuilder applePay(PaymentRequest.ApplePay applePay) {
        this.applePay = Optional.of(applePay);
        return this;
    }

    /** The shop's domain, as registered with the payment provider. */
    public PaymentBuilder domainName(String domainName) {
        this.domainName = Optional.of(domainName);
        return this;
    }

    /** Where to send what the customer's device has authorized. */
    public PaymentBuilder paymentGatewayUrl(String url) {
        this.endpoints = Optional.of(new Payment.Endpoints(Optional.of(url), Map.of()));
        return this;
    }

    /** A picture for the bubbles to name. */
    public PaymentBuilder image(Image image) {
        images.add(image);
        return this;
    }

    /** What the customer sees after paying. */
    public PaymentBuilder replyMessage(Bubble replyMessage) {
        this.replyMessage = Optional.of(replyMessage);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a code, a label or a title is blank, there is no line item or no total, or the JSON
     *         is longer than {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public Payment build() {
        PaymentRequest request = new PaymentRequest(applePay, countryCode, currencyCode, domainName, lineItems, billingFields,
                shippingFields, shippingMethods, total, Map.of());
        return new Payment("payment", "1",
                new Payment.Data(images, new Payment.Details(endpoints, request, Map.of()), Map.of()),
                Optional.of(receivedMessage.withImageIdentifier()), replyMessage.map(Bubble::withImageIdentifier), Map.of())
                .requireSendable();
    }
}
