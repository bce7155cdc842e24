package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Who reads why JSON does not fit a class finds the field and what it should be, and nothing of what a customer has said. */
class WhatDoesNotBindNamesItsFieldTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    record Line(int count, Size size) {
        Line {
            if (count > 9) {
                throw new IllegalArgumentException("secret");
            }
        }
    }

    record CheckIn(Instant at, List<Line> lines, Map<String, LocalDate> days) {}

    record Parcel(Owner owner) {}

    static final class Owner {

        Owner(String first, String last) {}
    }

    enum Size {
        SMALL
    }

    @Test
    void theField() {
        assertThat(mistake("{\"at\":\"secret\"}")).isEqualTo("'at' is no Instant");
        assertThat(mistake("{\"lines\":[{\"count\":1},{\"count\":\"secret\"}]}")).isEqualTo("'lines[1].count' is no int");
        assertThat(mistake("{\"lines\":[{\"size\":\"secret\"}]}")).isEqualTo("'lines[0].size' is no Size");
        assertThat(mistake("[\"secret\"]")).isEqualTo("it is no CheckIn");
    }

    @Test
    void nothingThatWasSaid() {
        assertThat(mistake("{\"days\":{\"secret\":\"secret\"}}")).isEqualTo("'days.*' is no LocalDate");
        assertThat(mistake("{\"lines\":[{\"secret\":1}]}")).isEqualTo("'lines[0]' has a field that the class has not");
        assertThat(mistake("{\"lines\":[{\"count\":10}]}")).doesNotContain("secret").startsWith("'lines[0]' is");
        assertThat(mistake("{secret")).isEqualTo("it is not well-formed");
    }

    /** Jackson quotes what it was to make such a class of. */
    @Test
    void aClassThatJacksonCannotMake() {
        assertThat(mistake("{\"owner\":\"secret\"}", Parcel.class))
                .isEqualTo("'owner' is of a class that Jackson cannot make: " + Owner.class.getName());
    }

    @Test
    void ofAClassThatJacksonCannotWriteOrRead() {
        assertThatThrownBy(() -> new StateJson(new ObjectMapper()).write(LocalDate.EPOCH))
                .hasMessageContaining("the state java.time.LocalDate as JSON").hasMessageContaining("not supported by default");
        assertThatThrownBy(() -> new StateJson(MAPPER).read(MAPPER.readTree("{\"count\":true}"), Line.class))
                .hasMessageContaining("'count' is no int");
    }

    private static String mistake(String json) {
        return mistake(json, CheckIn.class);
    }

    private static String mistake(String json, Class<?> type) {
        return JsonMistake.of(catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.readValue(json, type)));
    }
}
