package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.StateJson;

/**
 * A conversation's document that is read, written and read again is the same, and its values are those of Jackson's tree, to the digit. A value
 * that a handler does not change is equal to what was stored.
 */
final class StateDocuments {

    private static final String VERSION = "1";
    private static final StateJson STATES = new StateJson(new ObjectMapper());
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private StateDocuments() {}

    static void check(byte[] input) throws IOException {
        String json = new String(input, StandardCharsets.UTF_8);
        Optional<ConversationDocument> document = read(json);
        if (document.isPresent()) {
            String written = STATES.write(document.get());
            ConversationDocument again = STATES.read("c", VERSION, written);
            assertThat(again.question()).isEqualTo(document.get().question());
            if (document.get().last().filter(turn -> turn.turnId().isEmpty()).isEmpty()) {
                assertThat(again.last()).isEqualTo(document.get().last());
            }
            assertThat(again.values()).allSatisfy((name, value) -> assertThat(STATES.write(value)).isEqualTo(value));
            assertThat(members(JSON.readTree(written)).equals(StateDocuments::number, members(JSON.readTree(json)))).isTrue();
        }
    }

    /** Nothing but the bot itself writes these: what is none may fail in any of these ways. */
    private static Optional<ConversationDocument> read(String json) {
        try {
            return Optional.of(STATES.read("c", VERSION, json));
        } catch (UncheckedIOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            assertThat(e.getClass().getSimpleName()).isEqualTo("RecordFormatException");
            return Optional.empty();
        }
    }

    /** {@code 1e0} may come back as {@code 1}. */
    private static int number(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static JsonNode members(JsonNode document) {
        return document.path("values").isObject() ? document.path("values") : JSON.createObjectNode();
    }
}
