package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.message.App;
import dev.custombot.message.Form;
import dev.custombot.message.ListPicker;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.Payment;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.message.RichLink;
import dev.custombot.message.SignIn;
import dev.custombot.message.Template;
import dev.custombot.message.TimePicker;

/**
 * A rich content that is read, written and read again is the same, and what nobody knows comes back as Jackson's tree has it. The first
 * byte says of which class, the others are JSON.
 */
final class RichContents {

    private static final String UNKNOWN = "nobody-knows-this";
    private static final int LENGTH = 4_000;
    /** So that an input and the member that is put around it are below what Jackson reads and writes. */
    private static final int NESTING = 400;
    private static final List<Class<? extends RichContent>> CLASSES = List.of(App.class, Form.class, ListPicker.class,
            Payment.class, QuickReply.class, RichLink.class, SignIn.class, Template.class, TimePicker.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RichContents() {}

    static void check(byte[] input) throws IOException {
        if (input.length == 0 || input.length > LENGTH) {
            return;
        }
        Class<? extends RichContent> type = CLASSES.get((input[0] & 0xff) % CLASSES.size());
        String json = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        try {
            comesBack(type, json);
        } catch (MalformedContentException e) {
            return;
        }
        JsonNode tree = JSON.readTree(json);
        assertThat(tree.isObject()).isTrue();
        if (json.chars().filter(sign -> sign == '[' || sign == '{').count() < NESTING) {
            keepsUnknown(type, (ObjectNode) tree);
        }
    }

    private static <T extends RichContent> void comesBack(Class<T> type, String json) throws IOException {
        T content = RichContent.parse(type, json);
        String written = content.toJson();
        T again = RichContent.parse(type, written);
        // A field that nobody knows may hold 360E0: that is written as 360, and is a whole number from then on.
        assertThat(RichContent.parse(type, again.toJson())).isEqualTo(again);
        assertThat(JSON.readTree(again.toJson())).isEqualTo(JSON.readTree(written));
        assertThat(content.toString()).hasSizeLessThan(200);
        try {
            content.requireSendable();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageNotContaining(UNKNOWN);
        }
    }

    private static void keepsUnknown(Class<? extends RichContent> type, ObjectNode content) throws IOException {
        JsonNode value = content.deepCopy();
        content.set(UNKNOWN, value);
        JsonNode written = JSON.readTree(RichContent.parse(type, JSON.writeValueAsString(content)).toJson());
        assertThat(written.path(UNKNOWN)).isEqualTo(JSON.readTree(JSON.writeValueAsString(value)));
    }
}
