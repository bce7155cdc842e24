package dev.custombot.runtime.hub.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.CallbackProblem;

/** Bytes are taken if everybody reads them alike, wherever in the body they stand. */
class StrictUtf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "{}", "é", "€", "😀", "\uFEFF{}", "\uFFFD"})
    void wellFormedOnesAreTaken(String text) {
        assertThatCode(() -> Utf8.require(text.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
        assertThatCode(() -> Utf8.require(("x".repeat(8_191) + text).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    /** Two overlong forms, halves of a pair, beyond Unicode, cut characters, a stray continuation, Latin-1. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u00af", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00ed\u00b0\u0080",
            "\u00f4\u0090\u0080\u0080", "\u00e2\u0082", "\u00f0\u009f\u0098", "\u0080", "\u00e9", "\u00ff"})
    void malformedOnesAreRefused(String latin1) {
        for (String before : new String[]{"", "{\"a\":\"", "x".repeat(8_190), "x".repeat(8_191), "x".repeat(8_192)}) {
            assertRefused((before + latin1).getBytes(StandardCharsets.ISO_8859_1));
            assertRefused((before + latin1 + "\"}").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void wideOnesAreRefused() {
        for (String charset : new String[]{"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"}) {
            assertRefused("{}".getBytes(Charset.forName(charset)));
        }
        assertRefused(Arrays.copyOf(new byte[]{'{'}, 4));
    }

    private static void assertRefused(byte[] body) {
        assertThatThrownBy(() -> Utf8.require(body)).isInstanceOfSatisfying(CallbackProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.reason()).isEqualTo("not_utf8");
        });
    }
}
