package dev.custombot.runtime.hub.brevo.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is on offer is chosen by its number, or by its title in letters of any case, and by nothing else. */
class AChoiceIsUnderstoodByNumberAndTitleTest {

    private static final Choices MENU = new Choices(List.of("Track my order", "Return", "Don't know"), false);
    private static final Choices COATS = new Choices(List.of("Trench coat", "Rain coat", "Parka, long"), true);

    @Property(tries = 300)
    void byItsNumber(@ForAll("titles") List<String> titles, @ForAll("numbers") String written) {
        Choices choices = new Choices(titles, false);
        assumeThat(choices.line(0)).startsWith("1. ");

        for (int place = 0; place < titles.size(); place++) {
            assertThat(choices.chosen(written.formatted(place + 1))).contains(List.of(place));
        }
    }

    @Property(tries = 300)
    void byItsTitle(@ForAll("titles") List<String> titles, @ForAll boolean several) {
        Choices choices = new Choices(titles, several);

        for (int place = 0; place < titles.size(); place++) {
            assertThat(choices.chosen("  " + titles.get(place) + "\t")).contains(List.of(place));
        }
    }

    @Property(tries = 300)
    void inLettersOfAnyCase(@ForAll("titles") List<String> titles) {
        Choices choices = new Choices(titles, false);

        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place);
            // Two titles that differ only so are told apart by their case.
            boolean alone = titles.stream().filter(other -> Spoken.of(other).equals(Spoken.of(title))).count() == 1;
            if (alone) {
                assertThat(choices.chosen(title.toUpperCase(Locale.ROOT))).contains(List.of(place));
                assertThat(choices.chosen(title.toLowerCase(Locale.ROOT))).contains(List.of(place));
            }
        }
    }

    @Property(tries = 1000)
    void andByNothingElse(@ForAll("titles") List<String> titles, @ForAll("typed") String typed, @ForAll boolean several) {
        boolean isTitle = titles.stream().anyMatch(title -> Spoken.of(title).equals(Spoken.of(typed)));
        boolean isNumber = IntStream.rangeClosed(1, titles.size())
                .mapToObj(number -> Pattern.compile("\\(?" + number + "[.)]?"))
                .anyMatch(number -> number.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()).matches());
        boolean isMore = several && typed.strip().matches(".*[\\s,;+&/].*");
        assumeThat(isTitle || isNumber || isMore).isFalse();

        assertThat(new Choices(titles, several).chosen(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.", "2)", "(2)", " 2 ", "２", "٢", "2\uFE0F\u20E3", "2\u20E3", "\u200F2\u200E", "②", "return",
            "RETURN", " Return\n"})
    void theSecond(String typed) {
        assertThat(MENU.chosen(typed)).contains(List.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Don’t know", "don't  know", "DON‘T KNOW"})
    void asAKeyboardWritesIt(String typed) {
        assertThat(MENU.chosen(typed)).contains(List.of(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my \"big\" order", "My “Big” order", "my „big“ order", "my «big» order"})
    void inTheQuotesOfAnyKeyboard(String typed) {
        assertThat(new Choices(List.of("Track", "My \"big\" order"), false).chosen(typed)).contains(List.of(1));
    }

    @Test
    void numbersThatArePictures() {
        Choices many = new Choices(IntStream.rangeClosed(1, 12).mapToObj(i -> "Size " + (char) ('A' + i)).toList(), true);

        assertThat(many.chosen("\uD83D\uDD1F")).contains(List.of(9));
        assertThat(many.chosen("1\uFE0F\u20E32\uFE0F\u20E3")).contains(List.of(11));
        assertThat(many.chosen("1\uFE0F\u20E3, 3\uFE0F\u20E3")).contains(List.of(0, 2));
        assertThat(new Choices(List.of("1\uFE0F\u20E3", "2\uFE0F\u20E3"), false).chosen("2")).contains(List.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "-2", "+2", "2.0", "2 3", "02", "22", "2nd", "2 please", "I want to return",
            "Returns", "retur",
            "1,2", "two", "#", "99999999999999999999"})
    void noneOfThem(String typed) {
        assertThat(MENU.chosen(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,3", "1, 3", "3 1", "1;3", "1 + 3", "1\n3", "3,1,1", "trench coat; 3"})
    void severalOfAList(String typed) {
        assertThat(COATS.chosen(typed)).contains(List.of(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 4", "1, please", "trench", "1,,3", ",1", "1-3", "all"})
    void noListIfOnePartIsNone(String typed) {
        assertThat(COATS.chosen(typed)).isEmpty();
    }

    @Test
    void aTitleWithAComma() {
        assertThat(COATS.chosen("parka, long")).contains(List.of(2));
    }

    @Test
    void thereAreNoNumbersWhereATitleIsOne() {
        Choices pieces = new Choices(List.of("5", "1", "2"), false);

        assertThat(pieces.lines()).containsExactly("• 5", "• 1", "• 2");
        assertThat(pieces.chosen("1")).contains(List.of(1));
        assertThat(pieces.chosen("3")).isEmpty();
    }

    @Test
    void twoThatAreCalledTheSameAreToldApartByTheirNumbers() {
        Choices coats = new Choices(List.of("Coat", "Hat", "Coat"), false);

        assertThat(coats.chosen("coat")).isEmpty();
        assertThat(coats.chosen("Coat")).isEmpty();
        assertThat(coats.chosen("3")).contains(List.of(2));
    }

    @Test
    void twoThatDifferInTheirCaseAreToldApartByIt() {
        Choices sizes = new Choices(List.of("m", "M"), false);

        assertThat(sizes.chosen("M")).contains(List.of(1));
        assertThat(sizes.chosen("m")).contains(List.of(0));
    }

    @Provide
    Arbitrary<List<String>> titles() {
        Arbitrary<String> words = Arbitraries.of("Yes", "No", "Track my order", "Straße", "İstanbul", "C++", "2", "12.", "A, B",
                "e\u0301",
                "日本", "👍", "a/b", "Don’t");
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(8)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                // Capitals of classical Greek write an iota beside the letter: behind its accents or before them.
                .filter(text -> text.codePoints().noneMatch(sign -> sign == 0x345 || sign >= 0x1f00 && sign < 0x2000))
                .filter(text -> !Spoken.of(text).isEmpty());
        return Arbitraries.oneOf(words, any).list().ofMinSize(1).ofMaxSize(12)
                .filter(titles -> titles.stream().map(String::strip).distinct().count() == titles.size());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.of("%d", "%d.", "%d)", "(%d)", " %d ", "%d\n");
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.of("yes please", "no, thanks", "13", "0", "1st", "1.5", "one", "yes!", "track", "-1", "1 2", "?"),
                Arbitraries.strings().ofMaxLength(6)
                        .filter(text -> text.codePoints().noneMatch(sign -> sign > 127 && Character.isDigit(sign))),
                Arbitraries.integers().between(-3, 40).map(String::valueOf));
    }
}
