package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhatTheHubWouldRefuseIsRefusedAtTheCallTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2027, 3, 31, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Bubble BUBBLE = Bubble.of("Tea");
    private static final String TOO_LONG = "x".repeat(10_000);

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("title of a quick reply", () -> QuickReply.of(" ", "Yes")),
                refused("title of a quick reply", () -> QuickReply.of(null, "Yes")),
                refused("at least one answer", () -> QuickReply.of("Well?")),
                refused("answer of a quick reply", () -> QuickReply.of("Well?", "Yes", "")),
                refused("title of a list picker", () -> ListPicker.of("", ListPicker.Item.of("1", "Assam"))),
                refused("at least one item", () -> ListPicker.of("Which?")),
                refused("at least one section", () -> ListPicker.builder("Which?").build()),
                refused("section", () -> ListPicker.builder("Which?").section("", ListPicker.Item.of("1", "Assam")).build()),
                refused("id of a list picker's item", () -> ListPicker.Item.of("", "Assam")),
                refused("title of a list picker's item", () -> ListPicker.Item.of("1", " ", "strong")),
                refused("imageid", () -> Image.of("", "https://tea.example/1.png")),
                refused("url of an image", () -> Image.of("1", null)),
                refused("title of a template", () -> Template.of("")),
                refused("id of a template's variable", () -> Template.builder("Hi").variable("", "Ada").build()),
                refused("title of a template's button", () -> Template.builder("Hi").quickReply("")),
                refused("value of a template's button", () -> Template.builder("Hi").call("Call", null)),
                refused("not both",
                        () -> Template.builder("Hi").quickReply("Thanks").link("See", "https://tea.example").build()),
                refused("at least one timeslot", () -> TimePicker.of("When?")),
                refused("title of a time picker", () -> TimePicker.of(" ", Timeslot.of("1", NOON, HOUR))),
                refused("event", () -> TimePicker.builder("When?").eventTitle("").timeslot("1", NOON, HOUR).build()),
                refused("id of a timeslot", () -> Timeslot.of("", NOON, HOUR)),
                refused("full minute", () -> Timeslot.of("1", NOON.plusSeconds(1), HOUR)),
                refused("full seconds", () -> Timeslot.of("1", NOON, Duration.ZERO)),
                refused("full seconds", () -> Timeslot.of("1", NOON, Duration.ofMillis(1500))),
                refused("latitude", () -> EventLocation.of("Shop", Double.NaN, 0)),
                refused("longitude", () -> EventLocation.of("Shop", 0, 181)),
                refused("radius", () -> EventLocation.of("Shop", 0, 0).withRadius(-1)),
                refused("title of a rich link", () -> RichLink.of("", "https://tea.example", "https://tea.example/1.png")),
                refused("link of a rich link", () -> RichLink.of("Tea", "", "https://tea.example/1.png")),
                refused("image", () -> RichLink.of("Tea", "https://tea.example", "")),
                refused("title of a bubble", () -> Bubble.of("")),
                refused("at least one page", () -> Form.of(BUBBLE)),
                refused("splash", () -> Form.builder(BUBBLE).page(InputPage.builder("0", "Why?").build())
                        .splash(Form.Splash.of("", "", "")).build()),
                refused("pageIdentifier", () -> InputPage.builder("", "Why?").build()),
                refused("title of an input page", () -> InputPage.builder("0", "").build()),
                refused("maximumCharacterCount", () -> InputPage.builder("0", "Why?").maximumCharacterCount(0)),
                refused("title of a date picker page", () -> DatePickerPage.builder("0", "").build()),
                refused("title of a select page", () -> SelectPage.builder("0", "").item("A", "a").build()),
                refused("at least one item", () -> SelectPage.builder("0", "Which?").build()),
                refused("pickerTitle", () -> PickerPage.builder("0", "").item("A", "a").build()),
                refused("at least one item", () -> PickerPage.builder("0", "Which?").build()),
                refused("value of a form's item", () -> FormItem.of("A", "")),
                refused("at least one line item",
                        () -> Payment.builder("DE", "EUR", BUBBLE).total("Tea", BigDecimal.ONE).build()),
                refused("label", () -> Payment.builder("DE", "EUR", BUBBLE).lineItem("Tea", BigDecimal.ONE).build()),
                refused("currencyCode", () -> Payment.builder("DE", "", BUBBLE).lineItem("Tea", BigDecimal.ONE).build()),
                refused("identifier of a shipping method", () -> ShippingMethod.of("", "Bicycle", BigDecimal.ONE)),
                refused("supported network", () -> PaymentRequest.ApplePay.of(List.of("supports3DS"), List.of())),
                refused("id of an app", () -> App.builder("", "Timer", BUBBLE).build()),
                refused("name of an app", () -> App.builder("1", null, BUBBLE).build()),
                refused("at least one scope", () -> SignIn.builder("https://tea.example", BUBBLE).build()),
                refused("redirectURI", () -> SignIn.builder("", BUBBLE).scope("openid").build()),
                refused("10000", () -> QuickReply.of(TOO_LONG, "Yes")),
                refused("10000", () -> ListPicker.of(TOO_LONG, ListPicker.Item.of("1", "Assam"))),
                refused("10000", () -> Template.of(TOO_LONG)),
                refused("10000", () -> TimePicker.of(TOO_LONG, Timeslot.of("1", NOON, HOUR))),
                refused("10000", () -> RichLink.of(TOO_LONG, "https://tea.example", "https://tea.example/1.png")),
                refused("10000", () -> Form.of(Bubble.of(TOO_LONG), InputPage.builder("0", "Why?").build())),
                refused("10000", () -> Payment.builder("DE", "EUR", Bubble.of(TOO_LONG)).lineItem("Tea", BigDecimal.ONE)
                        .total("Tea", BigDecimal.ONE).build()),
                refused("10000", () -> App.builder("1", "Timer", Bubble.of(TOO_LONG)).build()),
                refused("10000", () -> SignIn.builder("https://tea.example", Bubble.of(TOO_LONG)).scope("openid").build()));
    }

    private static Arguments refused(String named, ThrowingCallable call) {
        return arguments(named, call);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("refused")
    void namesTheFieldAndTheLimit(String named, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(named);
    }

    @Test
    void theLongestContentIsTaken() {
        int around = QuickReply.of("x", "Yes").toJson().length() - 1;

        assertThat(QuickReply.of("x".repeat(10_000 - around), "Yes").toJson()).hasSize(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> QuickReply.of("x".repeat(10_001 - around), "Yes"))
                .withMessageContaining("10001").withMessageContaining("10000");
    }

    @Test
    void aParsedContentCanBeChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichContent.parse(QuickReply.class, "{}").requireSendable()).withMessageContaining("title");
    }
}
