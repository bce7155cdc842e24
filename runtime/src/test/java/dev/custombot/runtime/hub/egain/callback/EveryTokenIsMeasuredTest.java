package dev.custombot.runtime.hub.egain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;

/** Depth, strings and numbers have limits also where a body is skipped, and each has a reason of its own. */
class EveryTokenIsMeasuredTest {

    private final EgainCallbackSplitter splitter = new EgainCallbackSplitter(new BodyLimits(100_000, 1_000, 10, 6, 20, 5));

    @ParameterizedTest
    @ValueSource(strings = {"12345", "-1234", "1.234", "\"12345678901234567890\"", "[[[[[]]]]]", "{\"a\":{\"b\":[[[]]]}}"})
    void upToTheLimitIsTaken(String value) {
        assertThat(splitter.split(body(value))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"123456|number_too_long", "-12345|number_too_long",
            "1.2345|number_too_long", "1e9999|number_too_long", "\"123456789012345678901\"|string_too_long",
            "[\"123456789012345678901\"]|string_too_long", "[[123456]]|number_too_long", "[[[[[[]]]]]]|too_deep",
            "{\"a\":{\"b\":[[[[]]]]}}|too_deep"})
    void moreIsRefused(String value, String reason) {
        assertThatThrownBy(() -> splitter.split(body(value))).isInstanceOfSatisfying(CallbackProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    private static byte[] body(String skipped) {
        return ("{\"skipped\":" + skipped + ",\"messages\":{\"message\":[{\"id\":\"m\",\"type\":{\"value\":\"text\"},"
                + "\"conversation\":{\"id\":\"c\"}}]}}").getBytes(StandardCharsets.UTF_8);
    }
}
