package dev.custombot.runtime.dispatch.state;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.StdDateFormat;

/**
 * The application's mapper without what it leaves out, rounds, refuses, or writes in another way than it reads it: what is stored comes back
 * as it was, a time in its own zone. A class that has lost or gained a field since the last release must still be readable.
 */
final class AsStored {

    private AsStored() {}

    static ObjectMapper of(ObjectMapper applications) {
        ObjectMapper mapper = applications.copy();
        nothingIsLeftOut(mapper);
        timesAreWhole(mapper);
        namesAndNumbersAreTheirOwn(mapper);
        return mapper.disable(SerializationFeature.WRAP_ROOT_VALUE, SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.UNWRAP_ROOT_VALUE, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** The same for the fields of a bean, as they are declared. */
    @SuppressWarnings("deprecation")
    static ObjectMapper ofFields(ObjectMapper values) {
        return values.copy().enable(MapperFeature.AUTO_DETECT_FIELDS, MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
                .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.SETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY).disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    @SuppressWarnings("deprecation")
    private static void nothingIsLeftOut(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(Include.ALWAYS).setDefaultSetterInfo(JsonSetter.Value.empty())
                .setDefaultMergeable(false)
                .enable(SerializationFeature.WRITE_EMPTY_JSON_ARRAYS, SerializationFeature.WRITE_NULL_MAP_VALUES)
                .setAnnotationIntrospectors(
                        AnnotationIntrospector.pair(mapper.getSerializationConfig().getAnnotationIntrospector(), new Whole()),
                        mapper.getDeserializationConfig().getAnnotationIntrospector());
    }

    /** Whatever is customary in the application: with nanoseconds, the offset and the zone. */
    private static void timesAreWhole(ObjectMapper mapper) {
        mapper.setDateFormat(new StdDateFormat())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DATE_KEYS_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    @SuppressWarnings("deprecation")
    private static void namesAndNumbersAreTheirOwn(ObjectMapper mapper) {
        mapper.configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, false).configure(EnumFeature.READ_ENUM_KEYS_USING_INDEX, false)
                .disable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING, SerializationFeature.WRITE_ENUMS_USING_INDEX,
                        SerializationFeature.WRITE_ENUM_KEYS_USING_INDEX, SerializationFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, JsonGenerator.Feature.WRITE_NUMBERS_AS_STRINGS);
    }

    /** What the application leaves out of a class that says nothing of that itself: all texts that are empty, say. */
    private static final class Whole extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            boolean saysNothing = annotated instanceof AnnotatedMember member
                    && !member.getDeclaringClass().isAnnotationPresent(JsonInclude.class);
            return saysNothing ? JsonInclude.Value.construct(Include.ALWAYS, Include.ALWAYS) : JsonInclude.Value.empty();
        }
    }
}
