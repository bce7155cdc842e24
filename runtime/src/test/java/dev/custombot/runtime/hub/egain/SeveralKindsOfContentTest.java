package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.record.CallbackRecord;

/** Of several kinds of content, which the hub's contract rules out, the plainest is taken; the others stay in the JSON. */
class SeveralKindsOfContentTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "TEXT; \"html\":\"<b>a</b>\",\"text\":\"a\"",
            "HTML; \"json\":\"1\",\"html\":\"a\"",
            "JSON; \"xml\":\"<a/>\",\"json\":\"a\"",
            "XML;  \"xml\":\"a\",\"text\":7"})
    void thePlainestIsTaken(Content.Kind kind, String members) {
        String message = "{\"content\":{" + members + ",\"redact\":true}}";

        IncomingMessage read = new MessageReader(new ObjectMapper()).read(new CallbackRecord("c-1", "m-1", "text", "customer",
                Instant.EPOCH, ("{\"message\":" + message + "}").getBytes(StandardCharsets.UTF_8)));

        assertThat(read.content()).isEqualTo(Content.of(kind, "a").redacted());
        assertThat(read.json()).isEqualTo(message);
    }
}
