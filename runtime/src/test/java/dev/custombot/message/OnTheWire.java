package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares built contents with JSON, in both directions; the order of fields does not count. */
final class OnTheWire {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OnTheWire() {}

    static void assertJson(RichContent content, String json) {
        try {
            assertThat(MAPPER.readTree(content.toJson())).isEqualTo(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        assertThat(RichContent.parse(content.getClass(), json)).isEqualTo(content);
    }
}
