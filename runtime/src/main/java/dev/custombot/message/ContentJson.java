package dev.custombot.message;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Rich contents as JSON, by a mapper of our own: the application's may be configured for other purposes. */
final class ContentJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(FormPage.class, new FormPageReader()))
            .defaultPropertyInclusion(inclusion(Include.NON_ABSENT))
            .withConfigOverride(String.class, string -> string.setInclude(inclusion(Include.NON_EMPTY)))
            .withConfigOverride(List.class, list -> list.setInclude(inclusion(Include.NON_EMPTY)))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            // Unknown numbers keep each digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .propertyNamingStrategy(new ComponentNames())
            .build();

    private ContentJson() {}

    static String write(RichContent content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Jackson cannot write a " + content.getClass().getSimpleName());
        }
    }

    static <T extends RichContent> T read(Class<T> contentClass, String json) {
        try {
            JsonNode content = MAPPER.readTree(json);
            if (content.isObject()) {
                return MAPPER.treeToValue(content, contentClass);
            }
        } catch (JsonProcessingException | NumberFormatException e) {
            // Not handed on: the messages quote the content. An exponent that no number can have is reported as the JDK does it.
        }
        throw new MalformedContentException(contentClass);
    }

    /** Applies to a record's components, and to nothing inside of them: unknown fields stay as they are. */
    private static JsonInclude.Value inclusion(Include include) {
        return JsonInclude.Value.construct(include, Include.ALWAYS);
    }

    /** Gives {@code otherFields} a name that no JSON has: an unknown field may have that name too. */
    private static final class ComponentNames extends PropertyNamingStrategy {

        private static final long serialVersionUID = 1L;

        @Override
        public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return "otherFields".equals(name) ? "\uffff" + name : name;
        }
    }
}
