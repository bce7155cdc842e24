package dev.custombot.message;

import static dev.custombot.message.OnTheWire.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** A form has the structure of the hub's contract. */
class FormsOnTheWireTest {

    private static final Bubble RETURN = Bubble.of("Return an article", "Two minutes").withStyle("small").withImage("1");

    private static final FormPage REASON = SelectPage.builder("0", "Why?").subtitle("What is wrong?").multipleSelection()
            .item(FormItem.of("Broken", "broken").withIdentifier("r-1").withNextPage("2")).item("Too large", "large")
            .nextPage("1").build();
    private static final FormPage COUNTRY = PickerPage.builder("1", "Where are you?").item("Austria", "at")
            .item(FormItem.of("Germany", "de")).nextPage("2").build();
    private static final FormPage DAY = DatePickerPage.builder("2", "When did it arrive?").subtitle("As far as you know")
            .start(LocalDate.of(2027, 3, 31)).minimum(LocalDate.of(2027, 1, 1)).maximum(LocalDate.of(2027, 4, 1))
            .dateFormat("dd.MM.yyyy").nextPage("3").build();
    private static final FormPage REMARKS = InputPage.builder("3", "Anything else?").subtitle("In your words").required()
            .multiline().maximumCharacterCount(200).keyboardType("UIKeyboardTypeDefault").submitForm().build();

    @Test
    void aFormWithEveryKindOfPage() {
        Form form = Form.builder(RETURN).replyMessage(Bubble.of("Thank you")).showSummary()
                .splash(Form.Splash.of("Returns", "Tell us about it.", "Begin").withImage("1"))
                .image(Image.embedded("1", new byte[]{1, 2, 3}))
                .page(REASON).page(COUNTRY).page(DAY).page(REMARKS).build();

        assertJson(form, """
                {"type": "form", "version": "1",
                 "form": {"version": "1.1", "template": "messageForms", "data": {
                   "startPageIdentifier": "0", "showSummary": true,
                   "splash": {"header": "Returns", "splashtext": "Tell us about it.", "buttonTitle": "Begin",
                              "imageid": "1"},
                   "pages": [
                     {"pageIdentifier": "0", "type": "select", "title": "Why?", "subtitle": "What is wrong?",
                      "multipleSelection": true, "nextPageIdentifier": "1", "items": [
                        {"title": "Broken", "value": "broken", "identifier": "r-1", "nextPageIdentifier": "2"},
                        {"title": "Too large", "value": "large"}]},
                     {"pageIdentifier": "1", "type": "picker", "pickerTitle": "Where are you?",
                      "nextPageIdentifier": "2", "items": [
                        {"title": "Austria", "value": "at"}, {"title": "Germany", "value": "de"}]},
                     {"pageIdentifier": "2", "type": "datePicker", "title": "When did it arrive?",
                      "subtitle": "As far as you know", "nextPageIdentifier": "3", "options": {
                        "startDate": "2027-03-31", "maximumDate": "2027-04-01", "minimumDate": "2027-01-01",
                        "dateFormat": "dd.MM.yyyy"}},
                     {"pageIdentifier": "3", "type": "input", "title": "Anything else?", "subtitle": "In your words",
                      "submitForm": true, "options": {
                        "required": true, "inputType": "multiline", "maximumCharacterCount": 200,
                        "keyboardType": "UIKeyboardTypeDefault"}}]}},
                 "images": [{"data": "AQID", "imageid": "1"}],
                 "receivedMessage": {"title": "Return an article", "subtitle": "Two minutes", "style": "small",
                                     "imageid": "1"},
                 "replyMessage": {"title": "Thank you"}}""");
    }

    @Test
    void pagesAreFoundByTheirIdentifier() {
        Form form = Form.of(RETURN, REASON, REMARKS);

        assertThat(form.page("3")).contains(REMARKS);
        assertThat(form.page("4")).isEmpty();
    }

    @Test
    void theFirstPageIsTheStartUnlessSaidOtherwise() {
        assertThat(Form.of(RETURN, DAY, REMARKS).form().data().startPageIdentifier()).isEqualTo("2");
        assertThat(Form.builder(RETURN).page(DAY).page(REMARKS).startPage("3").build().form().data().startPageIdentifier())
                .isEqualTo("3");
    }

    @Test
    void datesThatAreNoneAreEmpty() {
        DatePickerPage.Options options = ((DatePickerPage) DAY).options();
        assertThat(options.start()).contains(LocalDate.of(2027, 3, 31));
        assertThat(options.minimum()).contains(LocalDate.of(2027, 1, 1));
        assertThat(options.maximum()).contains(LocalDate.of(2027, 4, 1));

        DatePickerPage.Options broken = new DatePickerPage.Options(Optional.of("soon"), Optional.of(""), Optional.empty(),
                Optional.empty(), null);
        assertThat(broken.start()).isEmpty();
        assertThat(broken.maximum()).isEmpty();
        assertThat(broken.minimum()).isEmpty();
    }
}
