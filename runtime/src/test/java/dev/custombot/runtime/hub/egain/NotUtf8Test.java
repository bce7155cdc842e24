package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;

/** A record in another encoding is poison like any other. */
class NotUtf8Test {

    @Test
    void cannotBeRead() {
        byte[] value = "{\"message\":{\"content\":{\"text\":\"hi\"}}}".getBytes(StandardCharsets.UTF_16);
        CallbackRecord record = new CallbackRecord("c", "m", "text", "customer", Instant.EPOCH, value);

        assertThatThrownBy(() -> new MessageReader(new ObjectMapper()).read(record))
                .isInstanceOf(RecordFormatException.class).hasMessageContaining("UTF-8");
    }
}
