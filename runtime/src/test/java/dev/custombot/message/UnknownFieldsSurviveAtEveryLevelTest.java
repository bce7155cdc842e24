package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitrary;

class UnknownFieldsSurviveAtEveryLevelTest extends EveryContent {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private static final Arbitrary<Object> FIELD = Contents.JSON;

    @Override
    void holds(RichContent content, Random random) throws JsonProcessingException {
        JsonNode extended = MAPPER.readTree(content.toJson());
        List<ObjectNode> objects = new ArrayList<>();
        collectObjects(extended, objects);
        int always = random.nextInt(objects.size());
        for (int i = 0; i < objects.size(); i++) {
            if (i == always || random.nextBoolean()) {
                objects.get(i).set("unknown" + i, MAPPER.readTree(MAPPER.writeValueAsString(FIELD.sample())));
            }
        }

        RichContent parsed = RichContent.parse(content.getClass(), extended.toString());

        assertThat(MAPPER.readTree(parsed.toJson())).isEqualTo(extended);
    }

    private static void collectObjects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collectObjects(child, objects));
    }
}
