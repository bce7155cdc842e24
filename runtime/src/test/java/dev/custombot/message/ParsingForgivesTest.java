package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's content lacks or says in another way does not keep the rest from the bot. */
class ParsingForgivesTest {

    static List<Class<?>> contents() {
        return List.of(RichContent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsMissingIsEmpty(Class<? extends RichContent> content) {
        assertThat(RichContent.parse(content, "{}").messageType()).startsWith("richMessage.");
    }

    @Test
    void nothingChosenIsEmpty() {
        assertThat(RichContent.parse(QuickReply.class, "{}").selected()).isEmpty();
        assertThat(RichContent.parse(ListPicker.class, "{\"list\":null}").selected()).isEmpty();
        assertThat(RichContent.parse(TimePicker.class, "{\"event\":{}}").selected()).isEmpty();
        assertThat(RichContent.parse(RichLink.class, "{}").link()).isEmpty();
        assertThat(RichContent.parse(Payment.class, "{}").total().value()).isEmpty();
    }

    @Test
    void whatIsChosenIsAtHand() {
        assertThat(QuickReply.of("Well?", "Yes", "No").selected()).contains("Yes");
        assertThat(ListPicker.builder("Which?").section("Black", ListPicker.Item.of("1", "Assam"))
                .section("Green", ListPicker.Item.of("2", "Sencha")).build().selected())
                .extracting(ListPicker.Item::id).containsExactly("1", "2");
        assertThat(LineItem.of("Tea", new BigDecimal("1E+3")).amount()).isEqualTo("1000");
        assertThat(LineItem.of("Tea", new BigDecimal("12.50")).value()).contains(new BigDecimal("12.50"));
    }

    @Test
    void theShownLinkIsTheOneWithTheContentsImage() {
        RichLink link = RichContent.parse(RichLink.class, """
                {"imageid": "2", "images": [{"imageid": "1", "title": "Tea", "link": "https://tea.example/1"},
                                            {"imageid": "2", "title": "Coffee", "link": "https://tea.example/2"}]}""");

        assertThat(link.title()).isEqualTo("Coffee");
        assertThat(link.link()).isEqualTo("https://tea.example/2");
    }

    @Test
    void nullsAreLeftOut() {
        QuickReply content = RichContent.parse(QuickReply.class,
                "{\"type\":null,\"quickReply\":{\"title\":null,\"items\":[null,{\"title\":\"Yes\"}]}}");

        assertThat(content.answers()).containsExactly("Yes");
        assertThat(content.toJson()).isEqualTo("{\"quickReply\":{\"items\":[{\"title\":\"Yes\"}]}}");
    }

    @Test
    void scalarsOfOtherKindsAreConverted() {
        SignIn signIn = RichContent.parse(SignIn.class,
                "{\"version\":1,\"authentication\":{\"oauth2\":{\"scope\":\"openid\"}}}");
        assertThat(signIn.version()).isEqualTo("1");
        assertThat(signIn.oauth2().scope()).containsExactly("openid");

        ListPicker picker = RichContent.parse(ListPicker.class,
                "{\"list\":{\"multipleSelection\":\"true\",\"sections\":[{\"order\":\"3\",\"items\":\"\"}]}}");
        assertThat(picker.multipleSelection()).isTrue();
        assertThat(picker.sections().get(0).order()).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31T17:00+0000", "2027-03-31T17:00Z", "2027-03-31T19:00+0200", "2027-03-31T19:00:00+02:00",
            "2027-03-31T17:00:00.000Z", "2027-03-31 17:00:00.000", "2027-03-31T12:00-05"})
    void timesOfAllForms(String startTime) {
        assertThat(timeslot(startTime, "60").start().map(OffsetDateTime::toInstant))
                .contains(Instant.parse("2027-03-31T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2027-03-31", "2027-13-31T17:00+0000", "17:00"})
    void aTimeThatIsNoneIsEmpty(String startTime) {
        assertThat(timeslot(startTime, "60").start()).isEmpty();
    }

    @Test
    void aDurationThatIsNoneIsEmpty() {
        assertThat(timeslot("", "90").length()).contains(Duration.ofSeconds(90));
        assertThat(timeslot("", "long").length()).isEmpty();
        assertThat(timeslot("", "").length()).isEmpty();
    }

    @Test
    void aPageOfAnUnknownKindIsKeptAsItIs() {
        String json = """
                {"form":{"data":{"showSummary":false,"pages":[\
                {"pageIdentifier":"0","type":"signature","nextPageIdentifier":"1","ink":{"colour":"blue"}},\
                {"pageIdentifier":"1","type":"input","options":{"required":false}}]}}}""";

        Form form = RichContent.parse(Form.class, json);

        assertThat(form.pages()).hasExactlyElementsOfTypes(OtherPage.class, InputPage.class);
        FormPage unknown = form.pages().get(0);
        assertThat(unknown.type()).isEqualTo("signature");
        assertThat(unknown.pageIdentifier()).isEqualTo("0");
        assertThat(unknown.nextPageIdentifier()).contains("1");
        assertThat(((OtherPage) unknown).json()).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("ink", Map.of("colour", "blue"));
        assertThat(form.toJson()).isEqualTo(json);
    }

    @Test
    void aPageOfAnotherStructureDoesNotCostTheOthers() {
        Form form = RichContent.parse(Form.class,
                "{\"form\":{\"data\":{\"pages\":[{\"type\":\"select\",\"items\":7},7,{\"type\":\"picker\"}]}}}");

        assertThat(form.pages()).hasExactlyElementsOfTypes(OtherPage.class, OtherPage.class, PickerPage.class);
    }

    @Test
    void unknownFieldsAreAtHand() {
        QuickReply content = RichContent.parse(QuickReply.class,
                "{\"quickReply\":{\"items\":[{\"title\":\"Yes\",\"colour\":\"red\"}]}}");

        assertThat(content.items().get(0).otherFields()).containsEntry("colour", "red");
    }

    private static Timeslot timeslot(String startTime, String duration) {
        return new Timeslot(duration, startTime, "1", Map.of());
    }

    @Test
    void constructorsTakeNullAsEmpty() {
        assertThat(new Bubble(null, null, null, null, null, null))
                .isEqualTo(new Bubble("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    }
}
