package dev.custombot.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site is told by its browser, with TLS and without. */
class ForeignPageTest {

    private static final String HERE = "http://bot.internal:9000";

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://bot.internal:9000", "http://bot.internal",
            "http://bot.internal:9001",
            "http://bot.internal:9000.evil.example", "http://internal:9000", "null", ""})
    void anotherOriginIsForeign(String origin) {
        assertThat(ForeignPage.asks(Optional.empty(), Optional.of(origin), HERE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void soIsAnotherSite(String site) {
        assertThat(ForeignPage.asks(Optional.of(site), Optional.empty(), HERE)).isTrue();
        assertThat(ForeignPage.asks(Optional.of(site), Optional.of(HERE), HERE)).isTrue();
    }

    @Test
    void aCommandLineAndOwnPagesAreNot() {
        assertThat(ForeignPage.asks(Optional.empty(), Optional.empty(), HERE)).isFalse();
        assertThat(ForeignPage.asks(Optional.of("none"), Optional.empty(), HERE)).isFalse();
        assertThat(ForeignPage.asks(Optional.of("same-origin"), Optional.of("http://BOT.internal:9000"), HERE)).isFalse();
    }
}
