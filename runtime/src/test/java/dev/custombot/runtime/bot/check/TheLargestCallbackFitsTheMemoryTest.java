package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A callback that its limits let in fits the memory of a bot that does nothing else: else it would get 503 for ever. */
class TheLargestCallbackFitsTheMemoryTest {

    private static final String IN_FLIGHT = "max-in-flight-bytes";

    private final CheckedConfig config = new CheckedConfig("callback.");

    @Test
    void whatIsGivenByItselfIsGood() {
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"max-metadata-size,256K", "max-messages,1000", "max-body-size,20M", "max-in-flight-bytes,16M"})
    void oneThatIsTooLargeIsRefused(String key, String value) {
        config.set(key, value);

        assertThat(wrong()).containsExactly(IN_FLIGHT);
    }

    @Test
    void byOneByte() {
        config.set("max-body-size", "2000", "max-messages", "5", "max-metadata-size", "100", IN_FLIGHT, "2499");
        assertThat(wrong()).containsExactly(IN_FLIGHT);

        config.set(IN_FLIGHT, "2500");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void howeverLargeTheLimitsAre() {
        config.set("max-metadata-size", "1000M", "max-messages", "2147483647", IN_FLIGHT, "1000000M");

        assertThat(wrong()).containsExactly(IN_FLIGHT);
    }

    private List<String> wrong() {
        return config.wrong(given -> CallbackCheck.receiving(given.bot().callback(), given.problems()));
    }
}
