package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record says in which form it is written; another form than the present one is refused. */
class SchemaVersionTest {

    @Test
    void whatIsWrittenIsRead() {
        assertThatNoException().isThrownBy(() -> BotHeaders.requireVersion(BotHeaders.start("<default>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "secret"})
    void anotherOneIsRefused(String version) {
        Headers headers = BotHeaders.start("<default>");
        headers.remove(BotHeaders.SCHEMA_VERSION);
        BotHeaders.put(headers, BotHeaders.SCHEMA_VERSION, version);

        assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> BotHeaders.requireVersion(headers))
                .withMessageContaining("schema version").withMessageNotContaining("secret");
    }
}
