package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * A request to pay, the content of {@code richMessage.payment}.
 *
 * @param type what the hub's JSON calls this content, {@code payment}
 * @param version of the structure, {@code 1}
 * @param data the payment and its pictures
 * @param receivedMessage what the customer sees before paying
 * @param replyMessage what the customer sees afterwards
 * @param otherFields what else the JSON has
 */
public record Payment(String type, String version, Data data, Optional<Bubble> receivedMessage,
        Optional<Bubble> replyMessage, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields)
        implements
            RichContent {

    public Payment {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        data = Objects.requireNonNullElse(data, Data.NONE);
        receivedMessage = OrEmpty.optional(receivedMessage);
        replyMessage = OrEmpty.optional(replyMessage);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A request to pay.
     *
     * @param countryCode two letters of ISO 3166, such as {@code DE}
     * @param currencyCode three letters of ISO 4217, such as {@code EUR}
     * @param receivedMessage what the customer sees before paying
     */
    public static PaymentBuilder builder(String countryCode, String currencyCode, Bubble receivedMessage) {
        return new PaymentBuilder(countryCode, currencyCode, receivedMessage);
    }

    /** What is to be paid, and how. */
    public PaymentRequest request() {
        return data.payment().paymentRequest();
    }

    /** What is to be paid for. */
    public List<LineItem> lineItems() {
        return request().lineItems();
    }

    /** What is to be paid in all. */
    public LineItem total() {
        return request().total();
    }

    /** The ways of delivery to choose from. */
    public List<ShippingMethod> shippingMethods() {
        return request().shippingMethods();
    }

    @Override
    public String messageType() {
        return MessageType.PAYMENT;
    }

    @Override
    public Payment requireSendable() {
        request().requireSendable();
        data.images().forEach(Image::requireSendable);
        receivedMessage.ifPresent(Bubble::requireSendable);
        replyMessage.ifPresent(Bubble::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "Payment[lineItems=" + lineItems().size() + "]";
    }

    /**
     * The payment and its pictures.
     *
     * @param images the pictures for the bubbles
     * @param payment the payment
     * @param otherFields what else the JSON has
     */
    public record Data(List<Image> images, Details payment,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Data NONE = new Data(List.of(), Details.NONE, Map.of());

        public Data {
            images = OrEmpty.list(images);
            payment = Objects.requireNonNullElse(payment, Details.NONE);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Data[images=" + images.size() + "]";
        }
    }

    /**
     * The payment.
     *
     * @param endpoints where the payment is handled
     * @param paymentRequest what is to be paid, and how
     * @param otherFields what else the JSON has
     */
    public record Details(Optional<Endpoints> endpoints, PaymentRequest paymentRequest,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Details NONE = new Details(Optional.empty(), PaymentRequest.NONE, Map.of());

        public Details {
            endpoints = OrEmpty.optional(endpoints);
            paymentRequest = Objects.requireNonNullElse(paymentRequest, PaymentRequest.NONE);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Details[]";
        }
    }

    /**
     * Where the payment is handled.
     *
     * @param paymentGatewayUrl takes what the customer's device has authorized
     * @param otherFields what else the JSON has
     */
    public record Endpoints(Optional<String> paymentGatewayUrl,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        public Endpoints {
            paymentGatewayUrl = OrEmpty.optional(paymentGatewayUrl);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Endpoints[]";
        }
    }
}
