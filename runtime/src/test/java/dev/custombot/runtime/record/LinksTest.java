package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's file can be fetched whatever the customer has called it; what is no address is none. */
class LinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '\'', value = {
            "'https://f.example/a/my file (1).png' https://f.example/a/my%20file%20(1).png",
            "'https://f.example/100% cotton.png' https://f.example/100%25%20cotton.png",
            "'https://f.example/a[1].png?sig=x|y' https://f.example/a%5B1%5D.png?sig=x%7Cy",
            "https://f.example/%C3%A4.png?sig=a%2Bb https://f.example/%C3%A4.png?sig=a%2Bb",
            "https://f.example/a?q=[1] https://f.example/a?q=[1]", "https://[::1]:8443/a https://[::1]:8443/a",
            "https://f.example/ä.png https://f.example/ä.png"})
    void anAddressIsOne(String given, String read) {
        assertThat(Links.parse(given)).contains(URI.create(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "https://f .example/a", "ftp://f.example/a b", "see https://f.example/a b"})
    void whatIsNoneIsLeftOut(String given) {
        assertThat(Links.parse(given)).isEmpty();
    }
}
