package dev.custombot.message;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads a form's pages by their type, so that one unusual page does not cost the others. */
final class FormPageReader extends StdDeserializer<FormPage> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Class<? extends FormPage>> KINDS = Map.of(SelectPage.TYPE, SelectPage.class,
            PickerPage.TYPE, PickerPage.class, DatePickerPage.TYPE, DatePickerPage.class, InputPage.TYPE, InputPage.class);

    FormPageReader() {
        super(FormPage.class);
    }

    @Override
    public FormPage deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode page = context.readTree(parser);
        Class<? extends FormPage> kind = KINDS.get(page.path("type").asText());
        if (kind == null) {
            return other(page, context);
        }
        try {
            return context.readTreeAsValue(page, kind);
        } catch (JsonMappingException e) {
            return other(page, context);
        }
    }

    private static OtherPage other(JsonNode page, DeserializationContext context) throws IOException {
        return new OtherPage(context.readTreeAsValue(page, Object.class));
    }
}
