package dev.custombot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a customer's language is a locale, and what is none is nothing. */
class TheCustomersLanguageIsAnAttributeTest {

    @ParameterizedTest
    @CsvSource({"language,de,de", "locale,pt-BR,pt-BR", "LANGUAGE,en_GB,en-GB", "Locale, fr ,fr",
            "language,zh-Hant-TW,zh-Hant-TW"})
    void aLanguageTagIsALocale(String name, String value, String tag) {
        assertThat(customer(name, value).locale()).contains(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "42", "English", "a language that nobody has heard of"})
    void anythingElseIsNone(String value) {
        assertThat(customer("language", value).locale()).isEmpty();
        assertThat(customer("country", "de").locale()).isEmpty();
        assertThat(Customer.unknown().locale()).isEmpty();
    }

    @Test
    void theFirstThatIsOneCounts() {
        assertThat(customer("language", "?", "locale", "de", "language", "fr").locale()).contains(Locale.GERMAN);
    }

    private static Customer customer(String... attributes) {
        return Customer.named("Jo").withAttributes(Stream.iterate(0, i -> i < attributes.length, i -> i + 2)
                .map(i -> Attribute.of(attributes[i], attributes[i + 1])).toList());
    }
}
