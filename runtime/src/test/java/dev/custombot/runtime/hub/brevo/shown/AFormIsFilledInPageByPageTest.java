package dev.custombot.runtime.hub.brevo.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.message.Bubble;
import dev.custombot.message.DatePickerPage;
import dev.custombot.message.Form;
import dev.custombot.message.FormItem;
import dev.custombot.message.FormPage;
import dev.custombot.message.InputPage;
import dev.custombot.message.PickerPage;
import dev.custombot.message.RichContent;
import dev.custombot.message.SelectPage;

/** A form is asked page by page, as its pages and items say, and comes back with what was answered. */
class AFormIsFilledInPageByPageTest {

    private static final Form RETURN = Form.builder(Bubble.of("Return an order", "Four short questions"))
            .splash(Form.Splash.of("Returns", "We are sorry", "Go on"))
            .page(SelectPage.builder("0", "What is wrong?").item("Too small", "small").item("Broken", "broken")
                    .multipleSelection().nextPage("1").build())
            .page(PickerPage.builder("1", "Your country").item(FormItem.of("France", "fr").withNextPage("3"))
                    .item("Italy", "it").nextPage("2").build())
            .page(DatePickerPage.builder("2", "When did it come?").minimum(LocalDate.parse("2026-01-01"))
                    .maximum(LocalDate.parse("2026-12-31")).dateFormat("dd.MM.yyyy").nextPage("3").build())
            .page(InputPage.builder("3", "Anything else?").maximumCharacterCount(10).submitForm().build()).build();

    private final List<String> asked = new ArrayList<>();
    private Optional<Form> filled = Optional.empty();

    @Test
    void allPagesOneAfterTheOther() {
        fill(RETURN, "1, 2", "italy", "24.12.2026", "No");

        assertThat(asked).containsExactly(
                "Return an order\nFour short questions\n\nReturns\nWe are sorry\n\nWhat is wrong?\n☐ 1. Too small\n☐ 2. Broken",
                "Your country\n1. France\n2. Italy", "When did it come?\n(dd.MM.yyyy, 2026-01-01 – 2026-12-31)",
                "Anything else?\n(≤ 10, optional: -)");
        assertThat(filled).get().satisfies(form -> {
            assertThat(form.pages()).extracting(FormPage::pageIdentifier).containsExactly("0", "1", "2", "3");
            assertThat(form.pages()).extracting(FormPage::answers).containsExactly(List.of("small", "broken"), List.of("it"),
                    List.of("2026-12-24"), List.of("No"));
        });
    }

    @Test
    void asTheChosenItemSays() {
        fill(RETURN, "broken", "1", "-");

        assertThat(filled).get().satisfies(form -> {
            assertThat(form.pages()).extracting(FormPage::pageIdentifier).containsExactly("0", "1", "3");
            assertThat(form.page("3").orElseThrow().answers()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "24.12.2025", "2027-01-01", "31.02.2026", "2026-04-31", "31.02.2026x", ""})
    void noOtherDay(String text) {
        fill(RETURN, "1", "2", text);

        assertThat(asked).hasSize(3);
        assertThat(filled).isEmpty();
    }

    @Test
    void noTextThatIsTooLong() {
        fill(RETURN, "1", "1", "12345678901");
        assertThat(filled).isEmpty();
    }

    @Test
    void aFormThatGoesRoundEnds() {
        fill(Form.of(Bubble.of("Round"), SelectPage.builder("a", "A?").item("x", "x").nextPage("b").build(),
                SelectPage.builder("b", "B?").item("y", "y").nextPage("a").build()), "x", "y");

        assertThat(filled).isPresent();
    }

    @Test
    void aPageOfAnUnknownKindTakesAnyText() {
        Form form = RichContent.parse(Form.class, """
                {"type":"form","version":"1","form":{"data":{"startPageIdentifier":"9","pages":[
                {"pageIdentifier":"9","type":"stars","title":"How many stars?"}]}}}""");
        fill(form, "five");

        assertThat(asked).containsExactly("How many stars?");
        assertThat(filled.orElseThrow().pages().get(0).answers()).containsExactly("five");
    }

    /** Each answer is understood from what is kept of the form, and nothing else. */
    private void fill(Form form, String... texts) {
        Offered offered = FormOffer.of(form);
        asked.add(offered.text());
        String kept = OfferJson.of(offered.offer());
        for (String text : texts) {
            Optional<Meaning> meaning = OfferJson.read(kept).meaning(text, false);
            if (meaning.orElse(null) instanceof Meaning.Next next) {
                asked.add(next.offered().text());
                kept = OfferJson.of(next.offered().offer());
            } else {
                filled = meaning.map(Meaning.Content.class::cast).map(content -> RichContent.parse(Form.class, content.json()));
            }
        }
    }
}
