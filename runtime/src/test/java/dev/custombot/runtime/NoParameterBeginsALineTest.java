package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes the log by the name of an id: what begins a line, steers a terminal or turns a text is not written. */
class NoParameterBeginsALineTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e", "\u200b",
            "\ufeff",
            "\ud800", "\udc00"})
    void asAQuestionMark(String sign) {
        CustomBotLog.of("returns").notForUs("id" + sign + "CBOT00001 all is well", "bot");

        assertThat(logged.lines()).singleElement().asString().doesNotContain(sign).contains("id?CBOT00001 all is well")
                .contains("[returns] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "😀", "漢"})
    void whatIsAWordStays(String word) {
        CustomBotLog.of("returns").notForUs(word, "bot");

        assertThat(logged.lines()).singleElement().asString().contains(word);
    }
}
