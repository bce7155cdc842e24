package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.Records;

/** A record in another encoding is poison like any other. */
class NotUtf8Test {

    @Test
    void cannotBeRead() {
        byte[] value = "{\"message\":{\"content\":{\"text\":\"hi\"}}}".getBytes(StandardCharsets.UTF_16);
        CallbackRecord record = Records.callback("c", "text", "customer", value);

        assertThatThrownBy(() -> new MessageReader().read(record))
                .isInstanceOf(RecordFormatException.class).hasMessageContaining("UTF-8");
    }
}
