package dev.custombot.runtime.dispatch.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A delay is written as durations are in the configuration, or looked up there. */
class AnnotatedDurationTest {

    private static final Config CONFIG = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(
            Map.of("typing", "20ms", "long", "PT1M", "wrong", "soon", "seconds", "3"), "test", 100)).build();

    @ParameterizedTest
    @CsvSource({"1s, 1000", "500ms, 500", "2, 2000", "PT0.1S, 100", "${typing}, 20", "${long}, 60000", "${typing:1s}, 20",
            "${none:1s}, 1000", "${none:${typing}}, 20", "${seconds}s, 3000", "${none:}5ms, 5"})
    void isADuration(String text, long millis) {
        assertThat(resolve(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "${wrong}", "${none:soon}", "${none:}", "${none}", "0s", "0.5ms", "-1s"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve(text))
                .withMessageContaining("the delay of @TypingIndicator");
    }

    @Test
    void aTimeThatIsTooShortIsRefusedWithTheAnnotationsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnnotatedDuration.HANDLER_TIMEOUT.parse("99ms"))
                .withMessage("the time of @HandlerTimeout must be at least 100 ms, not \"99ms\"");
    }

    private static Duration resolve(String text) {
        return AnnotatedDuration.TYPING_INDICATOR.resolve(text, key -> CONFIG.getOptionalValue(key, String.class));
    }
}
