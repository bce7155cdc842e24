package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What was let in as a body of so many bytes is a record of about as many: else Kafka would refuse what was acknowledged. */
class ATextTakesNoMoreThanItsCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"tea", "Größe", "茶", "😀", "👩‍💻 and 👨‍🌾"})
    void whateverItsCharacters(String text) {
        assertThat(Json.bytes(TextNode.valueOf(text))).hasSize(text.getBytes(StandardCharsets.UTF_8).length + 2);
    }

    /** Generators write in pieces, and a pair may stand where one ends. */
    @Test
    void whereverItsCharactersStand() throws IOException {
        for (int before = 0; before < 20; before++) {
            String text = "a".repeat(before) + "😀".repeat(20_000);
            byte[] written = Json.bytes(TextNode.valueOf(text));

            // Here and there a pair is torn, which costs eight bytes and no character.
            assertThat(written.length).isLessThan(text.getBytes(StandardCharsets.UTF_8).length + 1_000);
            assertThat(Json.MAPPER.readTree(written).textValue()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83d!", "\ud83d\ud83d\ude00", "\ude00\ud83d"})
    void halfOfAPairStaysWhatItIs(String half) throws IOException {
        JsonNode text = Json.MAPPER.createObjectNode().put("text", half);

        assertThat(Json.MAPPER.readTree(Json.bytes(text))).isEqualTo(text);
    }
}
