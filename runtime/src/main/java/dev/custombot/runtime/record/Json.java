package dev.custombot.runtime.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The mapper for what lies on the topics and goes over the wire: nothing that the application does to its own reaches it. */
public final class Json {

    public static final ObjectMapper MAPPER = new ObjectMapper(factory());

    /** Keeps each digit, and takes nothing of which it would leave something out. */
    private static final ObjectMapper SORTED = JsonMapper.builder(factory()).enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private Json() {}

    /** Names that anybody can choose are not kept for good, and an emoji is as long as it came: four bytes, not two escapes of six. */
    private static JsonFactory factory() {
        return JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    }

    /** The same with the names of its objects in order; what is no JSON stays as it is. */
    static String sorted(String json) {
        try {
            return SORTED.writeValueAsString(SORTED.readTree(json));
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    /** The tree, as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
