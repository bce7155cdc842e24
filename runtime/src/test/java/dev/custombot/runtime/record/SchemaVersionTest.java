package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While replicas are replaced in turn, the new ones read what the old ones have written; anything else is refused. */
class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 2, true", "1, 2, true", "1, 3, false", "3, 2, false", "0, 1, false", "02, 2, false",
            "x, 1, false"})
    void thePresentOneAndTheOneBeforeAreRead(String version, int current, boolean readable) {
        assertThat(BotHeaders.isReadable(version, current)).isEqualTo(readable);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThatNoException().isThrownBy(() -> BotHeaders.requireVersion(BotHeaders.start()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "secret"})
    void anotherOneIsRefused(String version) {
        Headers headers = BotHeaders.start();
        headers.remove(BotHeaders.SCHEMA_VERSION);
        BotHeaders.put(headers, BotHeaders.SCHEMA_VERSION, version);

        assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> BotHeaders.requireVersion(headers))
                .withMessageContaining("schema version").withMessageNotContaining("secret");
    }
}
