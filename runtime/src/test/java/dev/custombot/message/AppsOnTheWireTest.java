package dev.custombot.message;

import static dev.custombot.message.OnTheWire.assertJson;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Payments, apps and sign-ins have the structure of the hub's contract. */
class AppsOnTheWireTest {

    @Test
    void payment() {
        Payment payment = Payment.builder("DE", "EUR", Bubble.of("Your bill", "17.40 at the tea shop").withImage("1"))
                .replyMessage(Bubble.of("Paid"))
                .lineItem("Assam", new BigDecimal("12.50")).lineItem(LineItem.pending("Delivery", new BigDecimal("4.90")))
                .total("Tea shop", new BigDecimal("17.40"))
                .shippingMethod(ShippingMethod.of("m-1", "Bicycle", new BigDecimal("4.90")).withDetail("Tomorrow"))
                .requiredBillingContactFields("post").requiredShippingContactFields("post", "name")
                .applePay(PaymentRequest.ApplePay.of(List.of("supports3DS"), List.of("visa")))
                .domainName("tea.example").paymentGatewayUrl("https://tea.example/pay")
                .image(Image.of("1", "https://tea.example/bill.png")).build();

        assertJson(payment, """
                {"type": "payment", "version": "1",
                 "data": {
                   "images": [{"url": "https://tea.example/bill.png", "imageid": "1"}],
                   "payment": {
                     "endpoints": {"paymentGatewayUrl": "https://tea.example/pay"},
                     "paymentRequest": {
                       "applePay": {"merchantCapabilities": ["supports3DS"], "supportedNetworks": ["visa"]},
                       "countryCode": "DE", "currencyCode": "EUR", "domainName": "tea.example",
                       "lineItems": [
                         {"amount": "12.50", "label": "Assam", "type": "final"},
                         {"amount": "4.90", "label": "Delivery", "type": "pending"}],
                       "requiredBillingContactFields": ["post"],
                       "requiredShippingContactFields": ["post", "name"],
                       "shippingMethods": [
                         {"amount": "4.90", "detail": "Tomorrow", "identifier": "m-1", "label": "Bicycle"}],
                       "total": {"amount": "17.40", "label": "Tea shop", "type": "final"}}}},
                 "receivedMessage": {"title": "Your bill", "subtitle": "17.40 at the tea shop", "imageIdentifier": "1"},
                 "replyMessage": {"title": "Paid"}}""");
    }

    @Test
    void app() {
        assertJson(App.builder("id-1", "Tea timer", Bubble.of("Time your tea")).icon("https://tea.example/icon.png")
                .url("?minutes=3").useLiveLayout(true).replyMessage(Bubble.of("Done", "Enjoy")).build(), """
                        {"type": "app", "version": "1",
                         "app": {"icon": "https://tea.example/icon.png", "id": "id-1", "name": "Tea timer",
                                 "url": "?minutes=3", "useLiveLayout": "true"},
                         "receivedMessage": {"title": "Time your tea"},
                         "replyMessage": {"title": "Done", "subtitle": "Enjoy"}}""");
    }

    @Test
    void signIn() {
        assertJson(SignIn.builder("https://tea.example/back", Bubble.of("Sign in", "To see your orders"))
                .scope("openid", "orders").icon("https://tea.example/icon.png").replyMessage(Bubble.of("Welcome")).build(), """
                        {"type": "authentication", "version": "1",
                         "authentication": {"version": "2.0", "icon": "https://tea.example/icon.png",
                           "oauth2": {"responseType": "code", "scope": ["openid", "orders"],
                                      "redirectURI": "https://tea.example/back"}},
                         "receivedMessage": {"title": "Sign in", "subtitle": "To see your orders"},
                         "replyMessage": {"title": "Welcome"}}""");
    }
}
