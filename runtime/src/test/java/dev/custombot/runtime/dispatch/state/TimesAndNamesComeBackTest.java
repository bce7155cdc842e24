package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** However the application writes times, numbers and names into its own JSON: those of a state come back as they were stored. */
class TimesAndNamesComeBackTest {

    private static final OffsetDateTime TEN_IN_BERLIN = OffsetDateTime.parse("2026-07-01T10:00:00.000000001+02:00");

    enum Size {
        SMALL,
        LARGE;

        /** For people. */
        @Override
        public String toString() {
            return "a " + name().toLowerCase(Locale.ROOT) + " one";
        }
    }

    record Visit(Date entered, OffsetDateTime agreed, ZonedDateTime there, Instant asked, LocalDateTime local, Duration lasts,
            Size size,
            Map<Size, Integer> counts, BigDecimal price, Object number) {

        /** Written, and not to be read. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        public String title() {
            return "Visit";
        }
    }

    /** What it is at first is not what the customer has said. */
    static final class Wishes {

        public List<String> sizes = new ArrayList<>(List.of("M"));
        public String language = "en";
        public Map<String, String> notes = new HashMap<>(Map.of("b", "c"));
    }

    static Stream<ObjectMapper> mappers() {
        return Stream.of(mapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS), mapper(),
                mapper().disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS),
                mapper().setDateFormat(new SimpleDateFormat("yyyy-MM-dd")).setTimeZone(TimeZone.getTimeZone("America/Lima")),
                mapper().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING,
                        SerializationFeature.WRITE_ENUM_KEYS_USING_INDEX),
                mapper().enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS),
                mapper().enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING),
                mapper().configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true),
                mapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN,
                        JsonGenerator.Feature.WRITE_NUMBERS_AS_STRINGS),
                mapper().enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void inAValue(ObjectMapper mapper) {
        StateJson json = new StateJson(mapper);
        Visit visit = new Visit(Date.from(Instant.ofEpochMilli(1)), TEN_IN_BERLIN,
                TEN_IN_BERLIN.atZoneSameInstant(ZoneId.of("Europe/Berlin")),
                TEN_IN_BERLIN.toInstant(), TEN_IN_BERLIN.toLocalDateTime(), Duration.ofNanos(1), Size.LARGE,
                Map.of(Size.SMALL, 2), new BigDecimal("1E+3"), 5);

        assertThat(json.read(json.write(visit), Visit.class)).isEqualTo(visit);
    }

    @ParameterizedTest
    @MethodSource("leavingOut")
    void whatIsEmptyInAValueOrABean(ObjectMapper mapper) {
        StateJson json = new StateJson(mapper);
        Wishes wishes = new Wishes();
        wishes.sizes = List.of();
        wishes.language = null;
        wishes.notes = Collections.singletonMap("a", null);

        assertThat(json.read(json.write(wishes), Wishes.class)).usingRecursiveComparison().isEqualTo(wishes);
        Wishes filled = new Wishes();
        json.fill(filled, Wishes.class, json.writeFields(wishes, Wishes.class));
        assertThat(filled).usingRecursiveComparison().isEqualTo(wishes);
    }

    @SuppressWarnings("deprecation")
    static Stream<ObjectMapper> leavingOut() {
        ObjectMapper byClass = mapper();
        byClass.configOverride(String.class).setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS));
        byClass.configOverride(List.class).setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS));
        ObjectMapper contents = mapper().setDefaultPropertyInclusion(Value.construct(Include.ALWAYS, Include.NON_NULL));
        return Stream.of(byClass, contents, mapper().disable(SerializationFeature.WRITE_EMPTY_JSON_ARRAYS),
                mapper().disable(SerializationFeature.WRITE_NULL_MAP_VALUES),
                mapper().setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP, Nulls.SKIP)),
                mapper().setDefaultMergeable(true));
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }
}
